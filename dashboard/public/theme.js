// Before the first paint, or a page in the other colours would flash.
try {
  const theme = localStorage.getItem('switchboard.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {}
