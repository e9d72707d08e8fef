// Points of course charts: the sentence of the nearest or focused point in a box beside it, arrow keys along a line.
// Without this script every point is in the tab order and shows its sentence as the browser's own tooltip.
(() => {
    "use strict";

    const pointIn = (target) => (target instanceof Element ? target.closest(".chart-point") : null);

    const centre = (point) => {
        const box = point.querySelector(".chart-target").getBoundingClientRect();
        return { x: box.left + box.width / 2, y: box.top + box.height / 2, r: box.width / 2 };
    };

    const tipOf = (point) => point.closest(".chart-plots").querySelector(".chart-tip");

    const show = (point) => {
        const tip = tipOf(point);
        const frame = tip.parentElement.getBoundingClientRect();
        const at = centre(point);
        tip.textContent = point.getAttribute("aria-label");
        tip.hidden = false;
        const box = tip.getBoundingClientRect();
        const left = Math.min(Math.max(0, at.x - frame.left - box.width / 2), Math.max(0, frame.width - box.width));
        const low = at.y - frame.top > frame.height / 2;
        const above = !low && at.y - at.r - box.height - 6 > 64;
        tip.style.left = left + "px";
        tip.style.top = at.y - frame.top + (above ? -at.r - box.height - 6 : at.r + 6) + "px";
    };

    const hide = (plots) => {
        plots.querySelector(".chart-tip").hidden = true;
        plots.querySelectorAll(".chart-near").forEach((point) => point.classList.remove("chart-near"));
    };

    const nearest = (plots, event) => {
        let best = null;
        let least = 24;
        plots.querySelectorAll(".chart-point").forEach((point) => {
            if (point.getClientRects().length === 0) {
                return;
            }
            const at = centre(point);
            const away = Math.hypot(at.x - event.clientX, at.y - event.clientY);
            if (away < least) {
                least = away;
                best = point;
            }
        });
        return best;
    };

    const along = (point, key) => {
        const line = point.parentElement;
        const points = [...line.querySelectorAll(".chart-point")];
        const place = points.indexOf(point);
        switch (key) {
            case "ArrowLeft": return points[place - 1];
            case "ArrowRight": return points[place + 1];
            case "Home": return points[0];
            case "End": return points[points.length - 1];
            case "ArrowUp": return beside(point, line.previousElementSibling);
            case "ArrowDown": return beside(point, line.nextElementSibling);
            default: return null;
        }
    };

    const beside = (point, line) => {
        if (!line) {
            return null;
        }
        const x = centre(point).x;
        const away = (other) => Math.abs(centre(other).x - x);
        return [...line.querySelectorAll(".chart-point")].reduce((best, other) => (away(other) < away(best) ? other : best));
    };

    const enhance = (plots) => {
        plots.querySelectorAll("g[role=group]").forEach((line) => {
            const points = line.querySelectorAll(".chart-point");
            points.forEach((point, place) => {
                point.setAttribute("tabindex", place === points.length - 1 ? "0" : "-1");
                point.querySelector("title").remove();
            });
        });
        plots.addEventListener("pointermove", (event) => {
            const point = nearest(plots, event);
            hide(plots);
            if (point) {
                point.classList.add("chart-near");
                show(point);
            }
        });
        plots.addEventListener("pointerleave", () => hide(plots));
        plots.addEventListener("focusin", (event) => {
            const point = pointIn(event.target);
            if (point) {
                show(point);
            }
        });
        plots.addEventListener("focusout", () => hide(plots));
        plots.addEventListener("click", (event) => {
            const near = plots.querySelector("a.chart-near");
            if (near && !pointIn(event.target)) {
                location.assign(near.getAttribute("href"));
            }
        });
        plots.addEventListener("keydown", (event) => {
            const point = pointIn(event.target);
            if (event.key === "Escape") {
                hide(plots);
            } else if (point) {
                const next = along(point, event.key);
                if (next) {
                    event.preventDefault();
                    point.setAttribute("tabindex", "-1");
                    next.setAttribute("tabindex", "0");
                    next.focus();
                }
            }
        });
    };

    const all = document.querySelectorAll(".chart-plots");
    all.forEach(enhance);
    window.addEventListener("resize", () => all.forEach(hide));
})();
