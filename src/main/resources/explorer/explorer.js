// The page of the explorer. Nothing that is typed gets into the address bar or the history. Until the tab is closed its
// session storage keeps documents and variables, never headers.
document.title = 'Dunlin';

const place = document.getElementById('graphiql');
// Development mode signs its reader in; elsewhere a token is typed under "Headers".
const token = place.dataset.token;

async function ask(request, options) {
    const headers = new Headers(token ? { Authorization: 'Bearer ' + token } : {});
    Object.entries(options?.headers ?? {}).forEach(([name, value]) => headers.set(name, value));
    headers.set('Content-Type', 'application/json');
    headers.set('Accept', 'application/json');
    const response = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(request) });
    return byName(await response.json());
}

// The schema has no order of its own; whoever reads the documentation looks for names.
function byName(answer) {
    const compare = (a, b) => String(a.name).localeCompare(String(b.name));
    answer.data?.__schema?.types?.forEach((type) => {
        type.fields?.sort(compare);
        type.inputFields?.sort(compare);
    });
    return answer;
}

// GraphiQL's history of documents keeps headers, whatever it is told: so nothing that is called headers is stored.
function withoutHeaders(text) {
    try {
        return JSON.stringify(JSON.parse(text, (name, value) => (name === 'headers' ? null : value)));
    } catch {
        return text;
    }
}

const storage = {
    getItem: (name) => window.sessionStorage.getItem(name),
    setItem: (name, text) => window.sessionStorage.setItem(name, withoutHeaders(text)),
    removeItem: (name) => window.sessionStorage.removeItem(name),
    clear: () => window.sessionStorage.clear(),
    get length() {
        return window.sessionStorage.length;
    },
};

// GraphiQL keeps its tabs under this name; what it finds there is what a reload goes on with.
const isReload = window.sessionStorage.getItem('graphiql:tabState') !== null;

ReactDOM.createRoot(place).render(
    React.createElement(GraphiQL, {
        fetcher: ask,
        defaultTabs: [{ query: firstSteps.query, variables: firstSteps.variables }],
        variables: isReload ? undefined : firstSteps.variables,
        defaultEditorToolsVisibility: 'variables',
        shouldPersistHeaders: false,
        storage,
    })
);
