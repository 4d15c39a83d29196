"""What goes out with a release: wheel and sdist, the licences of all that it uses, and a bill of materials."""
