package org.opora.editor.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.opora.editor.ModelKind;
import org.opora.editor.OpenModel;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists of diagrams, decisions and forms, the editor page of each, and the difference of two versions. */
@Controller
class ModelsController {

    private final OpenModel openModel;

    ModelsController(OpenModel openModel) {
        this.openModel = openModel;
    }

    @GetMapping({"/diagrams", "/decisions", "/forms"})
    String list(HttpServletRequest request, Model model) {
        ModelKind kind = EditorPage.kindOf(request);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", ModelKind.values());
        model.addAttribute("lines", openModel.list(kind));
        return "editor/list";
    }

    @GetMapping({"/diagrams/{key}", "/decisions/{key}", "/forms/{key}"})
    String open(
            HttpServletRequest request,
            @PathVariable("key") String key,
            @RequestParam(name = "version", required = false) @Nullable Integer version,
            Model model) {
        ModelKind kind = EditorPage.kindOf(request);
        OpenModel.Opened opened = openModel.open(kind, key);
        int shown = version == null ? opened.current().version() : version;
        EditorPage.fill(model, opened, shown, openModel.text(kind, key, shown));
        return "editor/edit";
    }

    /** The difference of two versions; {@code to} 0 means the version that the bundle offers. */
    @GetMapping({"/diagrams/{key}/difference", "/decisions/{key}/difference", "/forms/{key}/difference"})
    String difference(
            HttpServletRequest request,
            @PathVariable("key") String key,
            @RequestParam("from") int from,
            @RequestParam("to") int to,
            Model model) {
        ModelKind kind = EditorPage.kindOf(request);
        String before = openModel.text(kind, key, from);
        String after = to == 0 ? openModel.offered(kind, key) : openModel.text(kind, key, to);
        model.addAttribute("kind", kind);
        model.addAttribute("opened", openModel.open(kind, key));
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("before", before);
        model.addAttribute("after", after);
        model.addAttribute("lines", LineDifference.of(before, after));
        return "editor/difference";
    }
}
