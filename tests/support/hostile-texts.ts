/** What each hostile text tries to put into a page: an element with this attribute, or a script that sets this name. */
export const MARK = 'data-injected';
export const RAN = 'injectedTextRan';

const RUN = `window.${RAN}=1`;

/**
 * Twenty texts that would become more than text in HTML, in attributes, in scripts, in styles, in links or in what
 * React sends. Each of them would leave an element with MARK, or set RAN.
 */
export const HOSTILE_TEXTS: readonly string[] = [
  `<script ${MARK}>${RUN}</script>`,
  `<img ${MARK} src=x onerror="${RUN}">`,
  `<svg ${MARK} onload="${RUN}"><rect/></svg>`,
  `"><b ${MARK} onmouseover="${RUN}">x</b>`,
  `'><i ${MARK} autofocus tabindex=0 onfocus='${RUN}'>x</i>`,
  `" ${MARK} onfocus="${RUN}" autofocus="`,
  `</title><script ${MARK}>${RUN}</script>`,
  `</textarea><script ${MARK}>${RUN}</script>`,
  `</script><script ${MARK}>${RUN}</script>`,
  `</style><img ${MARK} src=x onerror=${RUN}>`,
  `--><img ${MARK} src=x onerror=${RUN}><!--`,
  `<iframe ${MARK} srcdoc="<script>parent.${RAN}=1</script>"></iframe>`,
  `<a ${MARK} href="javascript:${RUN}">x</a>`,
  `<form ${MARK} action="javascript:${RUN}"><button>x</button></form>`,
  `<base ${MARK} href="https://evil.example/">`,
  `<meta ${MARK} http-equiv="refresh" content="0;url=javascript:${RUN}">`,
  `<math ${MARK}><mtext><style><img src=x onerror=${RUN}></style></mtext></math>`,
  `\\u003cscript ${MARK}\\u003e${RUN}\\u003c/script\\u003e`,
  `");${RUN};("<b ${MARK}>x</b>`,
  `\u2028{{constructor.constructor('${RUN}')()}}\${${RUN}}<template ${MARK}></template>`,
];
