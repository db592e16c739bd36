package org.opora.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The editors of diagrams, decisions and forms speak the language of the page: they ask for each word by its English one and collect
 * those that their dictionaries lack. One element of each kind is opened in the panel with all its sections, and its menus.
 */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditorWordsTests {

    private static final String PASSWORD = "opora-demo";

    /** Gives the kinds that were opened, and labels of the panel without a Russian letter. */
    private static final String WALK_DIAGRAM =
            """
            async known => {
              const modeler = window.editorPage.modeler;
              const panel = document.querySelector('.editor-panel');
              const menu = modeler.get('popupMenu');
              const rendered = () => new Promise(done => setTimeout(done, 40));
              const kinds = new Map();
              const english = new Set();
              const read = selector => document.querySelectorAll(selector).forEach(one => {
                const text = one.textContent.trim();
                if (/[A-Za-z]{3}/.test(text) && !/[а-яё]/i.test(text)) english.add(text);
              });
              for (const element of modeler.get('elementRegistry').getAll()) {
                const own = element.businessObject;
                if (!own || element.type === 'label') continue;
                const events = (own.eventDefinitions || []).map(one => one.$type).join();
                kinds.set([element.type, events, own.conditionExpression ? 'condition' : '',
                  own.loopCharacteristics ? 'many' : ''].filter(Boolean).join(' '), element);
              }
              for (const [kind, element] of kinds) {
                if (known.includes(kind)) continue;
                modeler.get('selection').select(element);
                await rendered();
                for (let depth = 0; depth < 3; depth++) {
                  panel.querySelectorAll('.bio-properties-panel-group-header:not(.open),'
                    + '.bio-properties-panel-collapsible-entry-header:not(.open)').forEach(one => one.click());
                  await rendered();
                }
                read('.editor-panel label, .editor-panel button, .bio-properties-panel-group-header-title');
                for (const name of ['bpmn-replace', 'bpmn-append']) {
                  if (menu.isEmpty(element, name)) continue;
                  menu.open(element, name, { x: 100, y: 100 });
                  await rendered();
                  read('.djs-popup-label, .djs-popup-entry-description');
                  menu.close();
                }
              }
              return { kinds: [...kinds.keys()], english: [...english] };
            }
            """;

    private static final String WALK_TABLE =
            """
            async () => {
              const rendered = () => new Promise(done => setTimeout(done, 40));
              const at = { bubbles: true, clientX: 300, clientY: 300 };
              let opened = 0;
              for (const place of ['td.input-cell', 'td.output-cell', 'th.input-cell', 'th.output-cell', '.hit-policy']) {
                for (const act of ['click', 'dblclick', 'contextmenu']) {
                  const one = document.querySelector(place);
                  if (!one) continue;
                  one.dispatchEvent(new MouseEvent(act, at));
                  opened++;
                  await rendered();
                }
              }
              document.querySelector('.view-drd-button')?.click();
              await rendered();
              return opened;
            }
            """;

    /**
     * Adds a field of every kind, opens each in the panel with all its sections; gives the kinds and the editor's own words that are
     * not in that alphabet. What the form itself says is left out.
     */
    private static final String WALK_FORM =
            """
            async foreign => {
              const form = window.editorPage.form;
              const rendered = () => new Promise(done => setTimeout(done, 40));
              const inRussian = text => /[а-яё]/i.test(text);
              const isForeign = text => foreign === 'ru' ? inRussian(text) : /[A-Za-z]{3}/.test(text) && !inRussian(text);
              const strange = new Set();
              const note = text => text && isForeign(text.trim()) && strange.add(text.trim());
              const own = 'code, pre, svg, textarea, .cm-editor, .bio-properties-panel-header-label,'
                + '.bio-properties-panel-collapsible-entry-header-title, .fjs-powered-by';
              const read = place => {
                const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
                while (texts.nextNode()) if (!texts.currentNode.parentElement.closest(own)) note(texts.currentNode.data);
                place.querySelectorAll('[title], [placeholder], [aria-label]').forEach(one => {
                  if (!one.closest(own)) ['title', 'placeholder', 'aria-label'].forEach(name => note(one.getAttribute(name)));
                });
              };
              const types = [...document.querySelectorAll('.fjs-palette-field')].map(one => one.dataset.fieldType);
              for (const type of types) {
                document.querySelector(`.fjs-palette-field[data-field-type="${type}"]`)
                  .dispatchEvent(new KeyboardEvent('keydown', { code: 'Enter', bubbles: true }));
                await rendered();
              }
              read(document.querySelector('.fjs-palette-container'));
              const kinds = new Map(form.get('formFieldRegistry').getAll().map(one => [one.type, one]));
              for (const field of kinds.values()) {
                form.get('selection').set(field);
                await rendered();
                const panel = document.querySelector('.fjs-properties-container');
                for (let depth = 0; depth < 2; depth++) {
                  panel.querySelectorAll('.bio-properties-panel-group-header:not(.open),'
                    + '.bio-properties-panel-collapsible-entry-header:not(.open)').forEach(one => one.click());
                  await rendered();
                }
                panel.querySelectorAll('.bio-properties-panel-add-entry').forEach(one => one.click());
                await rendered();
                read(panel);
                document.querySelectorAll('.fjs-form-field-placeholder, .fjs-context-pad-container, .fjs-repeat-render-footer').forEach(read);
              }
              return { kinds: [...kinds.keys()], strange: [...strange] };
            }
            """;

    /** Kinds of elements that another diagram has shown already: their panel is the same. */
    private final Set<String> opened = new TreeSet<>();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"support-cycle", "school-support", "programme-review"})
    void everyKindOfElementIsEditedInRussian(String diagram) {
        try (Person admin = new Person(port, Person.DESK, "ru").signIn("admin", PASSWORD)) {
            Page page = opened(admin, "/diagrams/" + diagram);
            @SuppressWarnings("unchecked")
            Map<String, List<String>> walk =
                    (Map<String, List<String>>) page.evaluate(WALK_DIAGRAM, List.copyOf(opened));

            assertThat(walk.get("kinds")).hasSizeGreaterThan(7);
            opened.addAll(walk.get("kinds"));
            assertThat(walk.get("english")).isEmpty();
            assertThat(missing(page, "BpmnEditor")).isEmpty();
            page.evaluate("() => window.editorPage.modeler.get('translate')('A word that nobody knows')");
            assertThat(missing(page, "BpmnEditor"))
                    .as("what is lacking is collected")
                    .containsExactly("A word that nobody knows");
        }
    }

    @Test
    void aDecisionTableIsEditedInRussian() {
        try (Person admin = new Person(port, Person.DESK, "ru").signIn("admin", PASSWORD)) {
            for (String decision : List.of("school-category", "school-tracks")) {
                Page page = opened(admin, "/decisions/" + decision);

                assertThat((int) page.evaluate(WALK_TABLE)).isGreaterThan(9);
                assertThat(missing(page, "DmnEditor")).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void everyKindOfFieldIsEditedInTheLanguageOfThePage(String language) {
        try (Person admin = new Person(port, Person.DESK, language).signIn("admin", PASSWORD)) {
            Page page = opened(admin, "/forms/school-report", language);
            @SuppressWarnings("unchecked")
            Map<String, List<String>> walk =
                    (Map<String, List<String>>) page.evaluate(WALK_FORM, language.equals("ru") ? "en" : "ru");

            assertThat(walk.get("kinds")).hasSizeGreaterThan(20);
            assertThat(walk.get("strange")).isEmpty();
            assertThat(missing(page, "FormEditor")).isEmpty();
            admin.screenshot("form-editor-" + language);
            if (language.equals("ru")) {
                page.locator(".fjs-palette-search").fill("повтор");
                assertThat(page.locator(".fjs-palette-field")).hasCount(1);
                assertThat(page.locator(".fjs-palette-field")).hasText("Повторяющиеся строки");
            }
        }
    }

    private static Page opened(Person admin, String address) {
        return opened(admin, address, "ru");
    }

    private static Page opened(Person admin, String address, String language) {
        Page page = admin.open(address);
        assertThat(page.locator("#editor[data-ready=true][data-language=" + language + "]"))
                .hasCount(1);
        return page;
    }

    @SuppressWarnings("unchecked")
    private static List<String> missing(Page page, String editor) {
        return (List<String>) page.evaluate("editor => [...window[editor].missing]", editor);
    }
}
