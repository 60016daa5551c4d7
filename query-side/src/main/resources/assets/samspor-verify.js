// The verification page: takes what somebody else gave the reader, fetches the rest, and says of each
// step whether it holds. The verifier itself is another file, and is fetched only here.

const form = document.querySelector('[data-verify]');
if (form) {
  const words = JSON.parse(form.dataset.words);
  const steps = document.querySelector('#verify-steps');
  const verdict = document.querySelector('#verify-verdict');

  const fetched = async path => {
    const answer = await fetch(`/verification/log/${path}`, { credentials: 'same-origin' });
    if (!answer.ok) throw new Error(words.away);
    return answer.text();
  };

  const leafAt = async (position, unbase64) => {
    const line = (await fetched(`entries?after=${position - 1}&limit=1`)).trim().split(' ');
    if (Number(line[0]) !== position) throw new Error(words.missing);
    if (line[1] !== 'leaf') throw new Error(words.closed);
    return unbase64(line[2]);
  };

  const told = (holds, text) => {
    const item = document.createElement('li');
    item.className = holds ? 'holds' : 'fails';
    const mark = document.createElement('strong');
    mark.textContent = `${holds ? words.holds : words.fails} `;
    item.append(mark, text);
    steps.append(item);
  };

  const verify = async () => {
    const v = await import(form.dataset.verify);
    const lines = id => document.querySelector(id).value.split('\n').map(l => l.trim()).filter(Boolean);
    const step = async (text, work) => {
      try {
        const result = await work();
        told(true, typeof text === 'function' ? text(result) : text);
        return result;
      } catch (fault) {
        const why = fault instanceof v.Bad ? words[`bad.${fault.message}`] ?? fault.message : fault.message;
        told(false, `${typeof text === 'function' ? words.step : text} ${why}`);
        throw fault;
      }
    };
    const keys = await step(words.keys, () => Promise.all(lines('#verify-keys').map(v.verifierKey)));
    const witnesses = await Promise.all(lines('#verify-witnesses').map(v.verifierKey));
    const pasted = document.querySelector('#verify-receipt').value.replaceAll('\r\n', '\n').trimStart();
    const text = pasted.endsWith('\n') ? pasted : `${pasted}\n`;
    const isReceipt = text.startsWith('samspor.receipt/1');
    const typed = document.querySelector('#verify-position').value.trim();
    const position = isReceipt ? await step(words.form, async () => v.receiptPosition(text)) : Number(typed);
    if (!Number.isSafeInteger(position) || position < 1) throw new Error(words.nothing);
    const leaf = await step(words.leaf.replace('{0}', position), () => leafAt(position, v.unbase64));
    if (isReceipt) await step(words.receipt, () => v.receipt(text, keys, leaf));
    const proof = await fetched(`proof/${position}`);
    const under = await step(
      found => words.proof.replace('{0}', found.size),
      () => v.inclusion(proof, keys, witnesses, leaf));
    told(under.witnesses.length > 0 || witnesses.length === 0,
      words.witnesses.replace('{0}', under.witnesses.length).replace('{1}', witnesses.length));
    const says = v.leafSays(leaf);
    told(true, words.says.replace('{0}', says.name).replace('{1}', says.recordedAt.toLocaleString(document.documentElement.lang)));
    return under.witnesses.length > 0 || witnesses.length === 0;
  };

  form.querySelector('button').addEventListener('click', async () => {
    steps.replaceChildren();
    verdict.textContent = words.working;
    let holds = false;
    let why = '';
    try {
      holds = await verify();
    } catch (fault) {
      if (steps.children.length === 0) why = fault.message;
    }
    verdict.textContent = why || (holds ? words.all : words.not);
    verdict.className = holds ? 'verdict holds' : 'verdict fails';
  });
}
