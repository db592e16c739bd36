package org.opora.editor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.opora.editor.CheckModel;
import org.opora.editor.DeployModel;
import org.opora.editor.ModelKind;
import org.opora.editor.OpenModel;
import org.opora.engine.ModelRefusedException;
import org.opora.error.OporaException;
import org.opora.error.Sentences;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Check and deployment of what stands in an editor. A refused text stays in the editor. */
@Controller
class DeployController {

    private final DeployModel deployModel;
    private final CheckModel checkModel;
    private final OpenModel openModel;
    private final RefusalWords words;
    private final Sentences sentences;

    DeployController(
            DeployModel deployModel,
            CheckModel checkModel,
            OpenModel openModel,
            RefusalWords words,
            Sentences sentences) {
        this.deployModel = deployModel;
        this.checkModel = checkModel;
        this.openModel = openModel;
        this.words = words;
        this.sentences = sentences;
    }

    @PostMapping({"/diagrams/{key}/check", "/decisions/{key}/check", "/forms/{key}/check"})
    @ResponseBody
    List<RefusalWords.Line> check(
            HttpServletRequest request, @PathVariable("key") String key, @RequestParam("text") String text) {
        return words.of(checkModel.check(EditorPage.kindOf(request), key, text));
    }

    @PostMapping({"/diagrams/{key}/versions", "/decisions/{key}/versions", "/forms/{key}/versions"})
    ModelAndView deploy(
            HttpServletRequest request,
            @PathVariable("key") String key,
            @RequestParam("text") String text,
            @RequestParam("comment") String comment,
            @RequestParam("expected") int expected,
            RedirectAttributes flash) {
        ModelKind kind = EditorPage.kindOf(request);
        try {
            int version = deployModel.deploy(new DeployModel.Command(kind, key, text, comment, expected));
            return deployed(kind, key, version, flash);
        } catch (ModelRefusedException e) {
            return again(kind, key, text, comment, expected, HttpStatus.UNPROCESSABLE_ENTITY)
                    .addObject("refusals", words.of(e.refusals()));
        } catch (OporaException e) {
            return again(kind, key, text, comment, expected, HttpStatus.CONFLICT)
                    .addObject("problem", sentences.of(e));
        }
    }

    /** Takes over the version that the bundle offers. */
    @PostMapping({"/diagrams/{key}/bundle", "/decisions/{key}/bundle", "/forms/{key}/bundle"})
    ModelAndView takeOffer(
            HttpServletRequest request,
            @PathVariable("key") String key,
            @RequestParam("comment") String comment,
            @RequestParam("expected") int expected,
            RedirectAttributes flash) {
        ModelKind kind = EditorPage.kindOf(request);
        return deployed(kind, key, deployModel.takeOffer(kind, key, comment, expected), flash);
    }

    @GetMapping("/forms/new")
    String newForm(Model model) {
        // The list is an administrator's only, and so is what may be added to it.
        openModel.list(ModelKind.FORM);
        model.addAttribute("kind", ModelKind.FORM);
        return "editor/new-form";
    }

    /** Opens the editor on an empty form of that id; nothing is stored until it is deployed. */
    @PostMapping("/forms")
    ModelAndView beginForm(@RequestParam("id") String id) {
        if (!id.matches("[a-z][a-z0-9-]{1,60}")
                || openModel.list(ModelKind.FORM).stream()
                        .anyMatch(line -> line.key().equals(id))) {
            ModelAndView page = new ModelAndView("editor/new-form");
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return page.addObject("id", id).addObject("problem", sentences.of(new OporaException("form-id", id)));
        }
        String empty = "{\"type\":\"default\",\"id\":\"" + id + "\",\"components\":[],\"schemaVersion\":18}";
        return blank(id, empty, "");
    }

    private ModelAndView deployed(ModelKind kind, String key, int version, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "editor.deployed");
        flash.addFlashAttribute("noticeArgs", new Object[] {version});
        return new ModelAndView("redirect:/" + kind.path() + "/" + key);
    }

    private ModelAndView again(
            ModelKind kind, String key, String text, String comment, int expected, HttpStatus status) {
        ModelAndView page = expected == 0 ? blank(key, text, comment) : opened(kind, key, text);
        page.addObject("comment", comment).setStatus(status);
        return page;
    }

    private ModelAndView opened(ModelKind kind, String key, String text) {
        ModelAndView page = new ModelAndView("editor/edit");
        OpenModel.Opened opened = openModel.open(kind, key);
        return page.addObject("kind", kind)
                .addObject("key", key)
                .addObject("opened", opened)
                .addObject("shown", opened.current().version())
                .addObject("expected", opened.current().version())
                .addObject("text", text);
    }

    private static ModelAndView blank(String key, String text, String comment) {
        return new ModelAndView("editor/edit")
                .addObject("kind", ModelKind.FORM)
                .addObject("key", key)
                .addObject("shown", 0)
                .addObject("expected", 0)
                .addObject("comment", comment)
                .addObject("text", text);
    }
}
