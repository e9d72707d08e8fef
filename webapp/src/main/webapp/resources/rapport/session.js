/*
 * Nothing typed is lost when a session ends, the network is away or a laptop was closed.
 * Before a form is sent the server is asked whether the same person is still signed in; if not, the form stays as it is
 * until they signed in again in another tab. Then the form gets the state of a freshly opened copy of the page.
 */
(function () {
    "use strict";

    const banner = document.getElementById("session");
    if (!banner) {
        return;
    }
    const lasting = Number(banner.dataset.seconds) * 1000;
    const warning = Math.min(180000, lasting / 4);
    const channel = "BroadcastChannel" in window ? new BroadcastChannel("rapport-session") : null;
    let contact = Date.now();
    let active = 0;
    let state = "fine";

    function say(next) {
        state = next;
        banner.hidden = next === "fine";
        banner.querySelectorAll("[data-say]").forEach(function (text) {
            text.hidden = text.dataset.say !== next;
        });
        banner.querySelectorAll("[data-for]").forEach(function (action) {
            action.hidden = !action.dataset.for.split(" ").includes(next);
        });
        const blocked = next === "ended" || next === "other";
        document.querySelectorAll("form[data-keep=true] button[type=submit]").forEach(function (button) {
            button.setAttribute("aria-disabled", String(blocked));
        });
    }

    function touched() {
        contact = Date.now();
        channel?.postMessage("contact");
    }

    /* fine, ended, other or offline */
    async function ask() {
        try {
            const answer = await fetch(banner.dataset.ping, {method: "POST", credentials: "same-origin", redirect: "manual", cache: "no-store"});
            if (answer.status === 200) {
                touched();
                return (await answer.text()) === banner.dataset.who ? "fine" : "other";
            }
            return answer.status >= 500 ? "offline" : "ended";
        } catch (unreachable) {
            return "offline";
        }
    }

    /* the state a freshly opened copy of this page carries in its forms */
    async function renew() {
        const answer = await fetch(window.location.href, {credentials: "same-origin", cache: "no-store"});
        const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
        document.querySelectorAll("form[id]").forEach(function (form) {
            const twin = fresh.getElementById(form.id);
            form.querySelectorAll("input[type=hidden]").forEach(function (input) {
                const carriesState = input.name.startsWith("jakarta.faces.") || input.name === "primefaces.nonce";
                const renewed = twin && carriesState ? twin.querySelector("input[name='" + input.name + "']") : null;
                if (renewed) {
                    input.value = renewed.value;
                }
            });
        });
    }

    async function lookAgain() {
        const before = state;
        const found = await ask();
        if (found !== "fine") {
            say(found);
        } else if (before === "ended" || before === "other") {
            await renew();
            say("back");
        } else if (before !== "back") {
            say("fine");
        }
    }

    function typedSomething(form) {
        return Array.from(form.elements).some(function (field) {
            return field.matches("textarea, input:not([type=hidden]):not([type=password]), select");
        });
    }

    document.addEventListener("submit", async function (event) {
        const form = event.target;
        if (form.dataset.keep !== "true" || !typedSomething(form)) {
            return;
        }
        if (form.dataset.checked === "true") {
            delete form.dataset.checked;
            return;
        }
        event.preventDefault();
        if (state === "ended" || state === "other") {
            await lookAgain();
            return;
        }
        const button = event.submitter;
        const found = await ask();
        if (found === "fine") {
            form.dataset.checked = "true";
            form.requestSubmit(button);
        } else {
            say(found);
            banner.focus();
        }
    }, true);

    document.addEventListener("input", function () {
        active = Date.now();
    });

    function tick() {
        const silent = Date.now() - contact;
        if (state === "ended" || state === "other") {
            return;
        }
        // whoever types is not idle: the session goes on with them
        if (active > contact && silent > Math.min(300000, lasting / 6)) {
            lookAgain();
        } else if (silent > lasting) {
            lookAgain();
        } else if (silent > lasting - warning && state !== "ending") {
            say("ending");
        } else if (silent <= lasting - warning && state === "ending") {
            say("fine");
        }
    }

    banner.addEventListener("click", function (event) {
        const action = event.target.closest("[data-do]");
        if (!action) {
            return;
        }
        if (action.dataset.do === "close") {
            say("fine");
        } else {
            lookAgain();
        }
    });

    channel?.addEventListener("message", function () {
        contact = Date.now();
    });
    document.addEventListener("visibilitychange", function () {
        if (document.visibilityState !== "visible") {
            return;
        }
        if (state === "ended" || state === "other" || state === "offline" || Date.now() - contact > lasting) {
            lookAgain();
        }
    });
    window.addEventListener("online", function () {
        if (state === "offline") {
            lookAgain();
        }
    });
    if (window.jQuery) {
        window.jQuery(document).on("pfAjaxComplete", touched);
        window.jQuery(document).on("pfAjaxError", lookAgain);
    }
    window.setInterval(tick, 5000);
})();
