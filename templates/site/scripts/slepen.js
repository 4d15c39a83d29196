"use strict";
/** Drags the items of a list up and down (by their grip, and with a mouse by all of it that is no button), or things to anywhere. */
const Slepen = (() => {
  const NOT = "button, select, input, a, label";

  /**
   * Let the items of a list be dragged; `moved` is told from which place to which.
   * The list itself is left as it was before, so that one piece of code alone lays the items in order.
   * @param {HTMLElement} list @param {(from: number, to: number) => void} moved
   */
  function start(list, moved) {
    list.addEventListener("pointerdown", (event) => {
      const target = /** @type {HTMLElement} */ (event.target);
      const item = target.closest("li");
      const held = target.closest(".greep") || (event.pointerType === "mouse" && !target.closest(NOT));
      if (!item || !held || event.button !== 0) return;
      event.preventDefault();
      follow(list, item, event, moved);
    });
  }

  /** @param {HTMLElement} list @param {HTMLElement} item @param {PointerEvent} grip @param {(from: number, to: number) => void} moved */
  function follow(list, item, grip, moved) {
    const from = [...list.children].indexOf(item);
    const hold = grip.clientY - item.getBoundingClientRect().top;
    let shift = 0;
    const stop = new AbortController();
    const { signal } = stop;
    item.setPointerCapture(grip.pointerId);
    item.classList.add("sleept");

    item.addEventListener("pointermove", (event) => {
      const { top, height } = item.getBoundingClientRect();
      const middle = event.clientY - hold + height / 2;
      const [before, after] = [item.previousElementSibling, item.nextElementSibling];
      // The others step aside: an item that leaves its place for a moment would lose the pointer.
      if (before && middle < centre(before)) item.after(before);
      else if (after && middle > centre(after)) item.before(after);
      shift += event.clientY - hold - top + (top - item.getBoundingClientRect().top);
      item.style.setProperty("transform", `translateY(${shift}px)`);
    }, { signal });

    /** @param {boolean} counts */
    function end(counts) {
      stop.abort();
      const to = [...list.children].indexOf(item);
      item.classList.remove("sleept");
      item.style.removeProperty("transform");
      moved(from, counts ? to : from);
    }
    item.addEventListener("pointerup", () => end(true), { signal });
    item.addEventListener("pointercancel", () => end(false), { signal });
    addEventListener("keydown", (event) => event.key === "Escape" && end(false), { signal });
  }

  /** @param {Element} element */
  function centre(element) {
    const { top, height } = element.getBoundingClientRect();
    return top + height / 2;
  }

  /**
   * Let what matches be carried to anywhere; `dropped` is told what, and where it came down (null: it was let go).
   * A press that goes nowhere stays a click.
   * @param {HTMLElement} area @param {string} selector @param {(item: HTMLElement, box: DOMRect | null) => void} dropped
   */
  function carry(area, selector, dropped) {
    area.addEventListener("pointerdown", (event) => {
      const item = /** @type {HTMLElement} */ (event.target).closest(selector);
      if (item instanceof HTMLElement && event.button === 0) carryOne(item, event, dropped);
    });
  }

  /** @param {HTMLElement} item @param {PointerEvent} grip @param {(item: HTMLElement, box: DOMRect | null) => void} dropped */
  function carryOne(item, grip, dropped) {
    const stop = new AbortController();
    const { signal } = stop;
    let carried = false;
    item.setPointerCapture(grip.pointerId);
    item.addEventListener("pointermove", (event) => {
      const [right, down] = [event.pageX - grip.pageX, event.pageY - grip.pageY];
      carried ||= Math.hypot(right, down) > 5;
      if (!carried) return;
      item.classList.add("sleept");
      item.style.setProperty("transform", `translate(${right}px, ${down}px)`);
    }, { signal });

    /** @param {boolean} counts */
    function end(counts) {
      stop.abort();
      const box = item.getBoundingClientRect();
      item.classList.remove("sleept");
      item.style.removeProperty("transform");
      if (!carried) return;
      item.addEventListener("click", (event) => event.stopImmediatePropagation(), { capture: true, once: true });
      dropped(item, counts ? box : null);
    }
    item.addEventListener("pointerup", () => end(true), { signal });
    item.addEventListener("pointercancel", () => end(false), { signal });
    addEventListener("keydown", (event) => event.key === "Escape" && end(false), { signal });
  }

  return { start, carry };
})();
