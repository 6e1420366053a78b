'use client';

/** Light or dark by choice, kept in the browser; without a choice the system's setting holds. */
export function ThemeSwitch() {
  const change = () => {
    const root = document.documentElement;
    const dark = root.dataset.theme
      ? root.dataset.theme === 'dark'
      : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
    try {
      localStorage.setItem('theme', root.dataset.theme);
    } catch {
      // Storage may be forbidden: then the choice lasts as long as the page.
    }
  };
  return (
    <button type="button" className="theme-switch" onClick={change}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M8 1.75a6.25 6.25 0 0 1 0 12.5z" fill="currentColor" />
      </svg>
      <span className="to-dark">Dark</span>
      <span className="to-light">Light</span>
    </button>
  );
}
