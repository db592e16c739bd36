package org.opora.editor.web;

import jakarta.servlet.http.HttpServletRequest;
import org.opora.editor.ModelKind;
import org.opora.editor.OpenModel;
import org.springframework.ui.Model;

/** What the editor's page shows. */
final class EditorPage {

    private EditorPage() {}

    /** The kind by the address. */
    static ModelKind kindOf(HttpServletRequest request) {
        return ModelKind.ofPath(
                request.getRequestURI().substring(request.getContextPath().length()));
    }

    /** @param text what stands in the editor: a deployed version, or what the person had typed */
    static void fill(Model model, OpenModel.Opened opened, int shown, String text) {
        model.addAttribute("kind", opened.kind());
        model.addAttribute("key", opened.key());
        model.addAttribute("opened", opened);
        model.addAttribute("shown", shown);
        model.addAttribute("expected", opened.current().version());
        model.addAttribute("text", text);
    }
}
