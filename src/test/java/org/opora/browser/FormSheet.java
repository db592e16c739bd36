package org.opora.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.US_ASCII;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.format.DateTimeFormatter;
import org.opora.DayOfTheRun;

/** A form on the screen: what stands empty is filled as a person does it, by the fields' own kinds. */
final class FormSheet {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final String LINE = "01-10/7";
    private static final String TEXT = "По результатам мониторинга за два года";

    private final Page page;
    private final Locator form;

    FormSheet(Page page) {
        this.page = page;
        form = page.locator(".fjs-container").first();
        form.waitFor();
        // the last thing that a form does when it draws itself
        assertThat(page.locator("#task-submit")).isEnabled();
    }

    FormSheet fillWhatIsEmpty() {
        for (Locator field : form.locator("textarea, input[type=text]").all()) {
            if (field.isVisible() && field.isEditable() && field.inputValue().isEmpty()) {
                fill(field);
            }
        }
        for (Locator files :
                form.locator(".fjs-form-field-filepicker:has(.fjs-asterix)").all()) {
            attach(files);
        }
        for (Locator choice : form.locator(".fjs-form-field-radio").all()) {
            if (choice.locator("input:checked").count() == 0) {
                choice.locator("input").first().check();
            }
        }
        for (Locator box :
                form.locator(".fjs-form-field-checkbox:has(.fjs-asterix) input").all()) {
            box.check();
        }
        return this;
    }

    /** Chooses an answer of a question by its words. */
    FormSheet choose(String question, String answer) {
        form.locator(".fjs-form-field-radio", new Locator.LocatorOptions().setHasText(question))
                .getByText(answer, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        return this;
    }

    private static void attach(Locator files) {
        files.locator("input[type=file]")
                .setInputFiles(new FilePayload("Скан.pdf", "application/pdf", "%PDF-1.4\n%%EOF\n".getBytes(US_ASCII)));
        assertThat(files.getByText("Скан.pdf").first()).isVisible();
        // it is named while it is still on its way
        assertThat(files.locator("progress")).hasCount(0);
    }

    void send() {
        page.getByText("Отправить", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("Задача выполнена", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    private static void fill(Locator field) {
        boolean isDate = field.getAttribute("class").contains("flatpickr-input");
        boolean isLine = "INPUT".equals(field.evaluate("field => field.tagName"));
        field.fill(isDate ? DayOfTheRun.today().format(DAY) : isLine ? LINE : TEXT);
        field.press("Tab");
    }
}
