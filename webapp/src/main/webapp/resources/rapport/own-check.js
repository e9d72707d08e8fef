/* The therapist's own check by keyboard: figures choose, T is ten, arrows go to another question, Enter sends. */
(() => {
    const root = document.querySelector('[data-own-check]');
    if (!root) {
        return;
    }
    const questions = Array.from(root.querySelectorAll('fieldset[data-item]'));
    const compare = {
        EQUAL: (a, b) => a === b,
        NOT_EQUAL: (a, b) => a !== b,
        BELOW: (a, b) => a < b,
        AT_MOST: (a, b) => a <= b,
        AT_LEAST: (a, b) => a >= b,
        ABOVE: (a, b) => a > b
    };
    const radios = question => Array.from(question.querySelectorAll('input[type=radio]'));
    const isRow = question => question.querySelector('.r-scale') !== null;
    const answers = item => {
        const question = questions.find(each => each.dataset.item === item && !each.hidden);
        const given = question ? Array.from(question.querySelectorAll('input:checked, input[type=number]')) : [];
        return given.filter(input => input.value !== '').map(input => Number(input.value));
    };

    function refresh() {
        questions.forEach(question => {
            const item = question.dataset.whenItem;
            if (item) {
                const holds = compare[question.dataset.whenComparison];
                question.hidden = !answers(item).some(value => holds(value, Number(question.dataset.whenValue)));
                question.disabled = question.hidden;
            }
        });
    }

    function go(question) {
        if (!question) {
            root.querySelector('button[type=submit]').focus();
            return;
        }
        (question.querySelector('input:checked') || question.querySelector('input, textarea')).focus();
    }

    function neighbour(question, step) {
        const shown = questions.filter(each => !each.hidden);
        return shown[shown.indexOf(question) + step];
    }

    function choose(question, key) {
        const all = radios(question);
        const radio = isRow(question)
            ? all.find(each => each.value === (key === 't' ? '10' : key))
            : all[Number(key) - 1];
        if (radio) {
            radio.checked = true;
            refresh();
            go(neighbour(question, 1));
        }
        return radio !== undefined;
    }

    function pressed(event) {
        const question = event.target.closest('fieldset[data-item]');
        if (!question || !event.target.matches('input[type=radio], input[type=checkbox]') || event.altKey || event.ctrlKey || event.metaKey) {
            return;
        }
        const key = event.key.toLowerCase();
        if (/^[0-9t]$/.test(key)) {
            if (choose(question, key)) {
                event.preventDefault();
            }
        } else if (key === 'arrowdown' || key === 'arrowup') {
            const next = neighbour(question, key === 'arrowdown' ? 1 : -1);
            if (next) {
                go(next);
                event.preventDefault();
            }
        }
    }

    questions.filter(question => !isRow(question)).forEach(question => radios(question).forEach((radio, index) => {
        const key = document.createElement('kbd');
        key.textContent = String(index + 1);
        question.querySelector('label[for="' + CSS.escape(radio.id) + '"]').prepend(key, ' ');
    }));
    root.addEventListener('keydown', pressed);
    root.addEventListener('change', refresh);
    refresh();
    go(questions[0]);
})();
