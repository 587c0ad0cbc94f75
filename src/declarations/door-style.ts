// The style sheet of the pages that citizens see; its hash is named in the policy of the page.

export const doorCss = `
:root{color-scheme:light dark;--ink:#1d2226;--quiet:#59636b;--line:#8a949c;--paper:#fff;--accent:#0b5cad;--red:#b02a22;--wash:#fdf0ef}
@media(prefers-color-scheme:dark){:root{--ink:#e9edf0;--quiet:#a9b3bb;--line:#6b757d;--paper:#14181b;--accent:#7db7f0;--red:#ff9d94;--wash:#341a18}}
*{box-sizing:border-box}html{font-size:100%;overflow-wrap:anywhere}html.large{font-size:150%}body{font:1.0625rem/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);margin:0}
main{max-width:34rem;margin:0 auto;padding:1rem}
h1{font-size:1.5rem;margin:.2rem 0}h2{font-size:1.1rem;margin:1.4rem 0 .4rem}
.place{margin:.2rem 0 1rem}.other{display:flex;justify-content:flex-end;gap:1.2rem}.other a{display:inline-flex;align-items:center;min-height:44px}.quiet,small{color:var(--quiet);font-weight:400}
label{display:block;font-weight:600;margin:.8rem 0 .25rem}input+small,textarea+small{display:block;margin-top:.2rem}
input:not([type=checkbox]):not([type=radio]):not([type=hidden]),select,textarea{width:100%;font:inherit;color:inherit;background:transparent;min-height:48px;padding:0 .7rem;border:1px solid var(--line);border-radius:8px}
textarea{padding:.6rem .7rem}option{color:#1d2226}fieldset{border:1px solid var(--line);border-radius:8px;margin:.6rem 0;padding:.4rem .8rem .7rem}legend{float:left;width:100%;padding:.2rem 0 .3rem;font-weight:600}legend+*{clear:both}
.choice,.tick{display:inline-flex;align-items:center;gap:.5rem;font-weight:400;min-height:44px;margin:.1rem 1.4rem .1rem 0}.tick{display:flex}
input[type=checkbox],input[type=radio]{width:1.4rem;height:1.4rem;flex:none;accent-color:var(--accent)}
.two{display:grid;grid-template-columns:1fr 1fr;gap:0 .8rem;align-items:end}@media(max-width:420px){.two{grid-template-columns:1fr}}.large .two{grid-template-columns:1fr}.large .choice{display:flex}
button,.button{display:block;width:100%;text-align:center;font:inherit;font-weight:600;min-height:52px;padding:.7rem .5rem;border:0;border-radius:8px;background:#0b5cad;color:#fff;text-decoration:none;margin:1rem 0}
.notice{border-inline-start:4px solid var(--accent);padding-inline-start:.8rem}.notice small{display:block}.notice h2{margin-top:0}.answer{white-space:pre-line}
.mend,.red{border:1px solid var(--red);background:var(--wash);border-radius:8px;padding:.6rem .9rem}.mend p{margin:0;font-weight:600}
a{color:var(--accent)}.button{color:#fff}summary{padding:.6rem 0;cursor:pointer}:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
figure{margin:1rem 0;text-align:center}.qr{width:min(16rem,80vw);height:auto}.code{font-size:1.4rem;letter-spacing:.05em;font-variant-numeric:tabular-nums}
@media print{button,.button,.other{display:none}}
`
