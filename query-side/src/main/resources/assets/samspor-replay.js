// The scrubber without its button: moved, it shows where it stands; let go, it goes there.
const scrubber = document.querySelector(".scrubber");

if (scrubber) {
  const step = scrubber.querySelector("input[type=range]");
  const label = scrubber.querySelector(".scrubber-label");
  const steps = [...document.querySelectorAll(".replay-steps li a")];
  const words = label.textContent;
  scrubber.classList.add("scrubber-live");

  step.addEventListener("input", () => {
    const chosen = steps[step.value - 1];
    label.textContent = words.replace(/\d+/, step.value);
    if (!chosen) return;
    const said = [...chosen.children].map((each) => each.textContent).join(", ");
    step.setAttribute("aria-valuetext", said);
    label.append(`: ${said}`);
  });
  step.addEventListener("change", () => {
    const chosen = steps[step.value - 1];
    if (chosen) location.assign(chosen.href);
  });
}
const current = document.querySelector(".replay-steps [aria-current]");
if (current) {
  const list = current.closest("ol");
  list.scrollTop = current.offsetTop - list.offsetTop - list.clientHeight / 3;
}
