// Shows the merged document. Nothing is stored in the browser: a token lives as long as the page.

// A filter that is filled in with its example finds nothing of the reader's own. It starts empty, and its description
// says the example.
function withEmptyFilters(document) {
  const parameters = Object.values(document.components?.parameters ?? {});
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path)) {
      parameters.push(...(operation.parameters ?? []));
    }
  }
  for (const parameter of parameters) {
    if (parameter.in === 'query' && !parameter.required && parameter.example !== undefined) {
      parameter.description = `${parameter.description ?? ''} (${parameter.example})`;
      delete parameter.example;
    }
  }
  return document;
}

window.addEventListener('load', async () => {
  const answer = await fetch('/openapi.json');
  window.SwaggerUIBundle({
    spec: withEmptyFilters(await answer.json()),
    dom_id: '#api',
    deepLinking: true,
    docExpansion: 'none',
    defaultModelsExpandDepth: 0,
    filter: true,
    tryItOutEnabled: true,
    persistAuthorization: false,
    validatorUrl: null,
  });
});
