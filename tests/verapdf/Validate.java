import java.io.FileInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Reads names of PDFs from standard input; writes a line "name TAB rule TAB message" for each rule that fails. */
public class Validate {
    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var flavour = PDFAFlavour.byFlavourId(arguments[0]);
        var input = new java.io.BufferedReader(new java.io.InputStreamReader(System.in, "UTF-8"));
        for (String name; (name = input.readLine()) != null; ) {
            failures(name, flavour).forEach((rule, message) -> System.out.println(rule + "\t" + message));
            System.out.println(name + "\tchecked\t");
            System.out.flush();
        }
    }

    private static Map<String, String> failures(String name, PDFAFlavour flavour) throws Exception {
        var failed = new LinkedHashMap<String, String>();
        var foundry = Foundries.defaultInstance();
        try (var file = new FileInputStream(name); var parser = foundry.createParser(file, flavour)) {
            for (var test : foundry.createValidator(flavour, false).validate(parser).getTestAssertions()) {
                if (test.getStatus() == TestAssertion.Status.FAILED) {
                    var rule = name + "\t" + test.getRuleId().getClause() + "-" + test.getRuleId().getTestNumber();
                    failed.putIfAbsent(rule, test.getMessage().replaceAll("\\s+", " "));
                }
            }
        }
        return failed;
    }
}
