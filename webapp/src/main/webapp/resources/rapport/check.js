/* A client's form: one question a screen, drafts kept on the server as they are typed, sent once. Without this script the
   same page shows all questions and sends them as a form. Unsent answers stay in this page's memory only. */
(function () {
    "use strict";

    const form = document.getElementById("check");
    if (!form) {
        return;
    }
    const words = form.dataset;
    const steps = Array.from(form.querySelectorAll(".r-step"));
    const byId = (id) => document.getElementById(id);
    let sequence = Math.max(Number(words.sequence) || 0, 0);
    let at = 0;
    let timer = 0;
    let waiting = false;
    let busy = false;

    function answers() {
        const given = {};
        new FormData(form).forEach(function (value, name) {
            if (name.startsWith("a.") && String(value).trim() !== "") {
                const item = name.slice(2);
                (given[item] = given[item] || []).push(String(value));
            }
        });
        return clean(given);
    }

    // the same comparisons as on the server, which decides
    function asked(step, given) {
        const item = step.dataset.whenItem;
        if (!item) {
            return true;
        }
        const right = Number(step.dataset.whenValue);
        return (given[item] || []).map(Number).some(function (left) {
            switch (step.dataset.whenComparison) {
                case "EQUAL": return left === right;
                case "NOT_EQUAL": return left !== right;
                case "AT_LEAST": return left >= right;
                case "AT_MOST": return left <= right;
                case "ABOVE": return left > right;
                case "BELOW": return left < right;
                default: return true;
            }
        });
    }

    // an item is asked only when the one it depends on is asked itself
    function clean(given) {
        steps.forEach(function (step) {
            if (!asked(step, given)) {
                delete given[step.dataset.item];
            }
        });
        return given;
    }

    // a number on a line: the field keeps the answer, so that nothing is answered before it is touched
    function line(holder) {
        const field = holder.querySelector("input");
        const range = document.createElement("input");
        range.type = "range";
        range.className = "r-line";
        range.min = field.min;
        range.max = field.max;
        range.step = field.step !== "any" ? field.step : Number(field.max) - Number(field.min) > 20 ? "1" : "0.1";
        range.value = field.value === "" ? String((Number(field.min) + Number(field.max)) / 2) : field.value;
        range.setAttribute("aria-label", field.getAttribute("aria-label"));
        range.classList.toggle("r-untouched", field.value === "");
        range.addEventListener("input", function () {
            field.value = range.value;
            range.classList.remove("r-untouched");
        });
        field.addEventListener("input", function () {
            if (field.value !== "") {
                range.value = field.value;
                range.classList.remove("r-untouched");
            }
        });
        holder.insertBefore(range, field);
    }

    function path() {
        const given = answers();
        return steps.filter((step) => asked(step, given));
    }

    function show(focus) {
        const way = path();
        at = Math.min(Math.max(at, 0), way.length - 1);
        steps.forEach((step) => { step.hidden = step !== way[at]; });
        byId("instructions").hidden = at > 0;
        byId("place").textContent = words.place.replace("{0}", at + 1).replace("{1}", way.length);
        byId("progress").value = (at + 1) / way.length;
        byId("back").hidden = at === 0;
        byId("next").hidden = at === way.length - 1;
        byId("send").hidden = at !== way.length - 1;
        if (focus) {
            way[at].querySelector("legend").focus();
        }
    }

    function say(text) {
        byId("kept").textContent = text;
    }

    function body() {
        return JSON.stringify({
            sequence: sequence,
            key: form.elements.key.value,
            language: form.elements.language.value,
            answers: answers()
        });
    }

    function post(url, keepalive) {
        return fetch(url, {
            method: "POST",
            credentials: "same-origin",
            keepalive: keepalive,
            headers: {"Content-Type": "application/json", "X-Requested-With": "XMLHttpRequest"},
            body: body()
        });
    }

    function later() {
        say(words.saving);
        waiting = true;
        window.clearTimeout(timer);
        timer = window.setTimeout(keep, 400);
    }

    function keep() {
        if (busy) {
            return;
        }
        busy = true;
        waiting = false;
        sequence += 1;
        const sent = sequence;
        post(words.draft, false).then(function (answer) {
            busy = false;
            if (answer.ok) {
                return answer.json().then(function (kept) {
                    sequence = Math.max(sequence, kept.sequence);
                    // something newer was kept from elsewhere: what stands on this page is what its reader sees, so it is sent again
                    if (waiting || kept.sequence > sent) {
                        keep();
                    } else {
                        say(words.saved);
                    }
                });
            }
            return answer.json().then((refused) => say(refused.message || words.lost), () => say(words.lost));
        }, function () {
            busy = false;
            waiting = true;
            say(words.offline);
            window.clearTimeout(timer);
            timer = window.setTimeout(keep, 5000);
        });
    }

    function problems(refused) {
        const items = refused.items || {};
        steps.forEach(function (step) {
            step.querySelector("[data-problem]").textContent = items[step.dataset.item] || "";
        });
        byId("problems").textContent = Object.keys(items).length ? "" : refused.message || words.lost;
        const first = path().findIndex((step) => items[step.dataset.item]);
        if (first >= 0) {
            at = first;
            show(true);
        }
    }

    function send() {
        window.clearTimeout(timer);
        byId("send").disabled = true;
        post(form.action, false).then(function (answer) {
            if (answer.ok) {
                window.location.assign(words.thanks);
                return undefined;
            }
            byId("send").disabled = false;
            return answer.json().then(problems, () => say(words.lost));
        }, function () {
            byId("send").disabled = false;
            say(words.offline);
        });
    }

    form.querySelectorAll("[data-line=true]").forEach(line);
    form.addEventListener("input", later);
    form.addEventListener("change", function () { show(false); });
    form.addEventListener("submit", function (event) {
        event.preventDefault();
        send();
    });
    byId("next").addEventListener("click", function () { at += 1; show(true); });
    byId("back").addEventListener("click", function () { at -= 1; show(true); });
    form.addEventListener("keydown", function (event) {
        if (event.key === "Enter" && event.target.matches("input") && !byId("next").hidden) {
            event.preventDefault();
            byId("next").click();
        }
    });
    window.addEventListener("online", keep);
    document.addEventListener("visibilitychange", function () {
        if (document.visibilityState === "hidden" && waiting) {
            sequence += 1;
            waiting = false;
            post(words.draft, true).catch(function () { waiting = true; });
        }
    });

    byId("place").hidden = false;
    byId("progress").hidden = false;
    form.classList.add("r-stepwise");
    const wrong = path().findIndex((step) => step.querySelector("[data-problem]").textContent !== "");
    const open = answers();
    const unanswered = path().findIndex((step) => !open[step.dataset.item]);
    at = wrong >= 0 ? wrong : Math.max(unanswered, 0);
    show(false);
}());
