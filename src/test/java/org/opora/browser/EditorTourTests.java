package org.opora.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator changes a diagram with the mouse: no Java is written, and what starts afterwards goes the new way. */
@DemoTest
class EditorTourTests {

    private static final String PASSWORD = "opora-demo";
    private static final String NEW_TASK = "Получить заключение юриста";
    private static final String NEW_FORM = "lawyer-opinion";

    @LocalServerPort
    private int port;

    @Test
    void aNewTaskWithANewFormIsDrawnCheckedAndDeployedAndANewInstanceMeetsIt() {
        try (Person admin = new Person(port, Person.DESK, "ru").signIn("admin", PASSWORD)) {
            drawForm(admin);
            drawTask(admin);
            assertThat(admin.complaints()).isEmpty();
        }
        try (Person coordinator = new Person(port, Person.DESK, "ru").signIn("neftekumsk.coordinator", PASSWORD)) {
            new InboxWalk(coordinator)
                    .openYear()
                    .done("Определить критерии и пороги")
                    .done("Подготовить проект приказа")
                    .done(NEW_TASK);
            assertThat(coordinator.complaints()).isEmpty();
        }
        try (Person head = new Person(port, Person.DESK, "ru").signIn("neftekumsk.head", PASSWORD)) {
            new InboxWalk(head).done("Согласовать проект приказа");
        }
        try (Person admin = new Person(port, Person.DESK, "ru").signIn("admin", PASSWORD)) {
            goBackToTheFirstVersion(admin);
        }
    }

    /** An earlier version opened and deployed again is the newest one. */
    private static void goBackToTheFirstVersion(Person admin) {
        Page page = admin.open("/diagrams/order?version=1");
        boxOf(page, "userTask_prepareOrder");
        assertThat(page.locator(".djs-container").getByText(NEW_TASK)).hasCount(0);
        page.getByText("Разместить новую версию").click();
        deploy(page, "Вернули прежний порядок");
    }

    private void drawForm(Person admin) {
        Page page = admin.open("/forms/new");
        page.locator("#id").fill(NEW_FORM);
        page.getByText("Открыть редактор").click();
        page.locator(".fjs-palette-field[data-field-type=textarea]")
                .first()
                .dragTo(page.locator(".fjs-form-container").first());
        assertThat(page.locator(".fjs-form-container .fjs-form-field-textarea")).hasCount(1);
        deploy(page, "Заключение юриста по проекту приказа");
    }

    private void drawTask(Person admin) {
        Page page = admin.open("/diagrams/order");
        insertIntoFlow(page, "userTask_prepareOrder", "userTask_approveOrder");
        page.keyboard().type(NEW_TASK);
        page.keyboard().press("Enter");
        page.locator(".djs-direct-editing-content")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.locator(".djs-context-pad .entry[data-action=replace]").click();
        page.locator(".djs-popup .entry[data-id=replace-with-user-task]").click();
        group(page, "UserAssignment");
        page.locator("#bio-properties-panel-candidateGroups").fill("coordinator");
        group(page, "Form");
        page.locator("#bio-properties-panel-formType").selectOption("formKey");
        page.locator("#bio-properties-panel-formKey").fill(NEW_FORM);
        page.keyboard().press("Tab");
        page.getByText("Проверить", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("#results .alert-success")).isVisible();
        admin.screenshot("editor-new-task");
        page.getByText("Разместить новую версию").click();
        deploy(page, "Юрист смотрит каждый проект приказа");
    }

    /** A task dropped on the line between two others becomes a step between them. */
    private static void insertIntoFlow(Page page, String from, String to) {
        BoundingBox before = boxOf(page, from);
        BoundingBox after = boxOf(page, to);
        double x = (before.x + before.width / 2 + after.x) / 2;
        double y = after.y + after.height / 2;
        page.locator(".djs-palette .entry[data-action='create.task']").click();
        page.mouse().move(x - 40, y - 120);
        page.mouse().move(x - 1, y - 1);
        page.mouse().click(x, y);
        page.locator(".djs-direct-editing-content").waitFor();
    }

    private static BoundingBox boxOf(Page page, String element) {
        Locator drawn =
                page.locator(".djs-element[data-element-id=" + element + "]").first();
        drawn.waitFor();
        return drawn.boundingBox();
    }

    private static void group(Page page, String name) {
        page.locator("[data-group-id=group-CamundaPlatform__" + name + "] .bio-properties-panel-group-header")
                .first()
                .click();
    }

    private static void deploy(Page page, String comment) {
        page.locator("#comment").fill(comment);
        page.getByText("Разместить", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".alert-success", new Page.LocatorOptions().setHasText("Размещена версия")))
                .isVisible();
    }
}
