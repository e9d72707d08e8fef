/* Sends files to be imported one after the other, straight from the disk, and follows a run until something else is to be shown. */
(() => {
    const form = document.querySelector('[data-import]');
    const run = document.querySelector('[data-import-run]');

    function send(address, body, told) {
        return new Promise((done, failed) => {
            const request = new XMLHttpRequest();
            request.open('POST', address);
            request.upload.onprogress = event => told && event.lengthComputable && told(event.loaded / event.total);
            request.onload = () => request.status === 200 ? done(request.responseText)
                : failed(new Error(request.status === 409 ? request.responseText : form.dataset.lost));
            request.onerror = () => failed(new Error(form.dataset.lost));
            request.send(body);
        });
    }

    async function sendAll(status) {
        const files = Array.from(form.querySelectorAll('input[type=file]')).filter(input => input.files.length > 0);
        if (files.length === 0) {
            throw new Error(form.dataset.none);
        }
        if (files.some(input => input.files[0].size > Number(form.dataset.largest))) {
            throw new Error(form.dataset.large);
        }
        const id = await send(form.action, null);
        for (const input of files) {
            const label = form.querySelector('label[for="' + input.id + '"]').textContent;
            const tell = part => {
                status.textContent = form.dataset.sending + ' ' + label + ' ' + Math.round(part * 100) + ' %';
            };
            tell(0);
            await send(form.action + '?id=' + id + '&kind=' + input.dataset.kind, input.files[0], tell);
        }
        await send(form.action + '?id=' + id, null);
        window.location = form.dataset.import + '?id=' + id;
    }

    if (form) {
        form.addEventListener('submit', event => {
            event.preventDefault();
            const status = form.querySelector('[data-import-status]');
            const button = form.querySelector('button');
            button.disabled = true;
            sendAll(status).catch(failure => {
                status.textContent = failure.message;
                button.disabled = false;
                button.focus();
            });
        });
    }

    async function follow() {
        try {
            const answer = await fetch(run.dataset.importRun, {cache: 'no-store'});
            const now = await answer.json();
            const ended = now.state !== run.dataset.state
                && !['WAITING', 'CHECKING', 'ORDERED', 'RUNNING'].includes(now.state);
            if (ended) {
                window.location.reload();
                return;
            }
            const bar = run.querySelector('progress');
            bar.max = Math.max(now.total, 1);
            bar.value = now.done;
            run.querySelector('p').textContent = now.text;
        } catch (lost) {
            /* the server is away for a moment: ask again */
        }
        window.setTimeout(follow, 1000);
    }

    if (run) {
        follow();
    }
})();
