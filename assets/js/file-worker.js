// Only in the offline copy: from file:// a browser refuses to start a worker, so the search runs its
// worker script in a hidden frame of the same page. Goes when the site has an engine of its own.
(function () {
  "use strict";
  if (location.protocol !== "file:") return;

  // The search finds its language files by the name of the frame's first script when this name exists.
  window.IFrameWorker = class IFrameWorker extends EventTarget {
    constructor(url) {
      super();
      var worker = this;
      var frame = document.createElement("iframe");
      frame.hidden = true;
      frame.title = "zoekmachine";
      document.body.append(frame);
      this.inner = frame.contentWindow;
      this.inner.postMessage = function (data) {
        setTimeout(function () { worker.dispatchEvent(new MessageEvent("message", { data: data })); });
      };
      this.inner.importScripts = function () {
        return Array.from(arguments).reduce(function (before, source) {
          return before.then(function () { return load(frame, source); });
        }, Promise.resolve());
      };
      this.ready = load(frame, url);
    }

    addEventListener(name, listener, options) {
      super.addEventListener(name, listener, options);
    }

    postMessage(data) {
      var inner = this.inner;
      this.ready.then(function () { inner.dispatchEvent(new MessageEvent("message", { data: data })); });
    }

    terminate() {
      this.inner.frameElement.remove();
    }
  };
  window.Worker = window.IFrameWorker;

  function load(frame, source) {
    return new Promise(function (resolve, reject) {
      var script = frame.contentDocument.createElement("script");
      script.src = new URL(source, document.baseURI);
      script.onload = resolve;
      script.onerror = reject;
      frame.contentDocument.body.append(script);
    });
  }
})();
