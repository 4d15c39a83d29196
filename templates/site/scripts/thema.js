"use strict";
// Light or dark, set before anything is drawn; a browser that stores nothing follows the device.
try {
  document.body.dataset.theme = localStorage.getItem("theme") || "auto";
} catch {
  document.body.dataset.theme = "auto";
}
