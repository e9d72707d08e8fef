/* The frame of staff pages: navigation, colour scheme, menus. */
(function () {
    "use strict";

    const root = document.documentElement;
    const wide = window.matchMedia("(min-width: 1024px)");

    function remember(name, value) {
        const secure = window.location.protocol === "https:" ? "; Secure" : "";
        document.cookie = name + "=" + value + "; Path=/; Max-Age=31536000; SameSite=Lax" + secure;
    }

    // navigation: collapses to icons where there is room, opens over the page where there is not
    const toggle = document.getElementById("nav-toggle");

    function tellNavigation() {
        const open = wide.matches ? root.dataset.nav !== "narrow" : root.dataset.navOpen === "true";
        toggle.setAttribute("aria-expanded", String(open));
    }

    function closeNavigation() {
        delete root.dataset.navOpen;
        tellNavigation();
    }

    if (toggle) {
        toggle.addEventListener("click", function () {
            if (wide.matches) {
                root.dataset.nav = root.dataset.nav === "narrow" ? "wide" : "narrow";
                remember("rapport-nav", root.dataset.nav);
            } else if (root.dataset.navOpen === "true") {
                delete root.dataset.navOpen;
            } else {
                root.dataset.navOpen = "true";
                document.querySelector(".r-nav a")?.focus();
            }
            tellNavigation();
        });
        wide.addEventListener("change", closeNavigation);
        tellNavigation();
    }

    // light and dark: follows the system until somebody switches
    const scheme = document.getElementById("scheme-switch");

    function isDark() {
        if (root.dataset.scheme === "dark" || root.dataset.scheme === "light") {
            return root.dataset.scheme === "dark";
        }
        return window.matchMedia("(prefers-color-scheme: dark)").matches;
    }

    function tellScheme() {
        scheme.querySelector(".pi").className = isDark() ? "pi pi-sun" : "pi pi-moon";
    }

    if (scheme) {
        scheme.addEventListener("click", function () {
            root.dataset.scheme = isDark() ? "light" : "dark";
            remember("rapport-scheme", root.dataset.scheme);
            tellScheme();
        });
        tellScheme();
    }

    // menus close on Escape and on a click elsewhere
    document.addEventListener("keydown", function (event) {
        if (event.key !== "Escape") {
            return;
        }
        document.querySelectorAll("details.r-menu[open]").forEach(function (menu) {
            menu.open = false;
            menu.querySelector("summary").focus();
        });
        if (root.dataset.navOpen === "true") {
            closeNavigation();
            toggle.focus();
        }
    });
    document.addEventListener("click", function (event) {
        document.querySelectorAll("details.r-menu[open]").forEach(function (menu) {
            if (!menu.contains(event.target)) {
                menu.open = false;
            }
        });
        if (root.dataset.navOpen === "true" && !event.target.closest(".r-nav, #nav-toggle")) {
            closeNavigation();
        }
    });

    // after an answer of PrimeFaces the summary may be new
    if (window.jQuery) {
        window.jQuery(document).on("pfAjaxComplete", function () {
            document.dispatchEvent(new CustomEvent("rapport:updated"));
        });
    }
})();
