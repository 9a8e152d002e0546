/** Makes the employer's forms quicker. Everything works without it. */
document.getElementById('errors')?.focus()
