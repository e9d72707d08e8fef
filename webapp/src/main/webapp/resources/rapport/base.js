/* Behaviour every page has: the error summary takes the focus, questions before something happens, no double sending. */
(function () {
    "use strict";

    function focusSummary() {
        const summary = document.querySelector("[data-focus]");
        if (summary) {
            summary.removeAttribute("data-focus");
            summary.focus();
        }
    }

    // a list of radio buttons cannot take the focus itself: go to its first button
    function focusField(link, event) {
        const field = document.getElementById(link.dataset.field);
        if (!field) {
            return;
        }
        event.preventDefault();
        const target = field.matches("input, select, textarea") ? field : field.querySelector("input, select, textarea");
        (target || field).focus();
    }

    document.addEventListener("click", function (event) {
        const leave = event.target.closest("a[data-leave]");
        if (leave) {
            // the page leaves the way back of this tab too
            event.preventDefault();
            window.location.replace(leave.href);
        }
        const link = event.target.closest("a[data-field]");
        if (link) {
            focusField(link, event);
        }
        if (event.target.closest("button[data-print]")) {
            window.print();
        }
        const asking = event.target.closest("button[data-confirm]");
        if (asking && asking.dataset.confirm && !window.confirm(asking.dataset.confirm)) {
            event.preventDefault();
        }
    });

    // one press, one request; the page that answers brings a fresh button
    document.addEventListener("submit", function (event) {
        const form = event.target;
        window.setTimeout(function () {
            if (event.defaultPrevented) {
                return;
            }
            form.querySelectorAll("button[type=submit]").forEach(function (button) {
                button.setAttribute("aria-disabled", "true");
            });
            form.dataset.sent = "true";
        }, 0);
        if (form.dataset.sent === "true") {
            event.preventDefault();
        }
    });

    // back in history brings the old page: it may be sent again
    window.addEventListener("pageshow", function (event) {
        if (event.persisted) {
            document.querySelectorAll("form[data-sent]").forEach(function (form) {
                delete form.dataset.sent;
                form.querySelectorAll("button[aria-disabled]").forEach(function (button) {
                    button.removeAttribute("aria-disabled");
                });
            });
        }
    });

    focusSummary();
    document.addEventListener("rapport:updated", focusSummary);
})();
