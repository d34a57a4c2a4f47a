package io.dunlin.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What somebody does who opens the explorer for the first time. */
final class ExplorerSteps {

    /** The editor of the document, by the library that the page is made with. */
    private static final String EDITOR = "document.querySelector('.graphiql-query-editor .CodeMirror').CodeMirror";

    private static final String ANSWER = "document.querySelector('.result-window .CodeMirror').CodeMirror.getValue()";

    private final Browser browser;

    ExplorerSteps(Browser browser) {
        this.browser = browser;
    }

    /** From the first page to an answer, and to the docs. */
    void firstSteps(String url, Path picture) {
        browser.go(url);
        browser.await(
                "document.querySelector('.graphiql-query-editor .CodeMirror')?.CodeMirror.getValue().includes('RegisterBorrower')");
        // The schema is there: it offers the fields of a type that is only begun.
        runsTheOperationAtTheCursor();
        completes();
        readsTheDocs();
        browser.picture(picture);
        assertThat(browser.complaints()).isEmpty();
    }

    private void runsTheOperationAtTheCursor() {
        browser.click(".graphiql-query-editor .CodeMirror-lines");
        browser.run(EDITOR + ".setCursor(" + EDITOR
                + ".getValue().split('\\n').findIndex(line => line.startsWith('query Quote')), 0)");
        browser.press("\uE007", true);
        browser.await(ANSWER + ".includes('1224.08')");
        assertThat(browser.run(
                                "return document.querySelector('.graphiql-editor-tool .CodeMirror').CodeMirror.getValue()")
                        .asText())
                .contains("BORROWER_ID");
    }

    private void completes() {
        browser.run(EDITOR + ".setValue('')");
        browser.click(".graphiql-query-editor .CodeMirror-lines");
        browser.press("{ busi", false);
        browser.press(" ", true);
        // Of several it offers a list; the only one it writes at once.
        browser.await(
                "[...document.querySelectorAll('.CodeMirror-hint')].some(hint => hint.textContent.includes('businessDate')) || "
                        + EDITOR + ".getValue().includes('businessDate')");
        browser.press("\uE00C", false);
    }

    private void readsTheDocs() {
        browser.click(".graphiql-sidebar button[aria-label*='ocumentation']");
        browser.await("document.querySelector('.graphiql-doc-explorer')?.textContent.includes('Mutation')");
        browser.run(
                "[...document.querySelectorAll('.graphiql-doc-explorer a')].find(a => a.textContent === 'Mutation').click()");
        browser.await("document.querySelector('.graphiql-doc-explorer').textContent.includes('Books a loan')");
        List<String> mutations = new ArrayList<>();
        browser.run(
                        "return [...document.querySelectorAll('.graphiql-doc-explorer-field-name')].map(a => a.textContent)")
                .forEach(name -> mutations.add(name.asText()));
        assertThat(mutations).contains("loanBook", "visitPlan").isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    /** Types a query and sends it, which needs somebody who is signed in. */
    void asksWhoItIs(String answer) {
        browser.run(EDITOR + ".setValue('')");
        browser.click(".graphiql-query-editor .CodeMirror-lines");
        browser.press("query Who { me { user ", false);
        browser.press("\uE00C", false);
        browser.press("\uE007", true);
        browser.await(ANSWER + ".includes(`" + answer + "`)");
    }

    void typesAHeader(String json) {
        browser.click("button[data-name='headers']");
        browser.run("[...document.querySelectorAll('.graphiql-editor-tool .CodeMirror')].at(-1).CodeMirror.setValue(`"
                + json + "`)");
    }

    /** Neither where the browser is nor what it keeps after the tab is closed says who asked, or what. */
    void leavesNoTrace(String secret) {
        List<String> kept = List.of(
                browser.run("return location.href").asText(),
                browser.run("return performance.getEntriesByType('navigation').map(e => e.name).join()")
                        .asText(),
                browser.run("return document.referrer").asText(),
                browser.run("return JSON.stringify(history.state)").asText(),
                browser.run("return document.cookie").asText(),
                browser.run("return JSON.stringify(Object.entries(localStorage))")
                        .asText(),
                browser.run("return JSON.stringify(Object.entries(sessionStorage))")
                        .asText());
        assertThat(kept).noneMatch(text -> text.contains(secret));
        assertThat(browser.run("return location.search + location.hash").asText())
                .doesNotContain("query", "headers");
        assertThat(browser.run("return history.length").asInt()).isLessThanOrEqualTo(2);
        assertThat(browser.run("return localStorage.length").asInt()).isZero();
    }
}
