// A page opened from a file: browsers start no workers there, and Material's instant navigation
// would end the page's set-up before copy buttons and sidebars are made. Runs before its bundle.
(function () {
  "use strict";

  if (location.protocol !== "file:") return;

  // Runs the worker's script in the page, behind the interface of a worker.
  window.Worker = class extends EventTarget {
    constructor(address) {
      super();
      this.ready = start(new URL(address, document.baseURI).href);
    }

    postMessage(message) {
      const reply = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
      this.ready.then(() => window.noteWorker.handle(message, reply));
    }

    terminate() {}
  };

  let started = null;

  function start(address) {
    started ||= new Promise((resolve) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = resolve;
      document.head.append(script);
    });
    return started;
  }

  const config = document.getElementById("__config");
  const settings = JSON.parse(config.textContent);
  settings.features = settings.features.filter((name) => !name.startsWith("navigation.instant"));
  config.textContent = JSON.stringify(settings);
})();
