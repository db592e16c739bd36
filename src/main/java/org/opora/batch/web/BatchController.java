package org.opora.batch.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.batch.Batch;
import org.opora.batch.ItemState;
import org.opora.batch.PrepareBatch;
import org.opora.batch.ShowBatch;
import org.opora.batch.StartBatch;
import org.opora.inbox.InboxAddress;
import org.opora.inbox.TaskChange.Kind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A change of many tasks: looked at, started, followed, taken back. */
@Controller
class BatchController {

    private final PrepareBatch preparing;
    private final StartBatch starting;
    private final ShowBatch showing;
    private final BatchWords words;

    BatchController(PrepareBatch preparing, StartBatch starting, ShowBatch showing, BatchWords words) {
        this.preparing = preparing;
        this.starting = starting;
        this.showing = showing;
        this.words = words;
    }

    @GetMapping("/batches")
    String list(@RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("batches", showing.list(page));
        model.addAttribute("words", words);
        return "batch/list";
    }

    /** Marked tasks or everything that a list shows. A few marked ones are taken and given back without a further question. */
    @PostMapping("/batches")
    String prepare(
            @RequestParam Kind kind,
            @RequestParam(name = "task", required = false) @Nullable List<String> marked,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes flash) {
        List<String> ids = marked == null ? List.of() : marked;
        UUID id =
                all ? preparing.ofList(kind, InboxAddress.read(query(back)), back) : preparing.ofTasks(kind, ids, back);
        boolean small = !all && ids.size() <= StartBatch.AT_ONCE && (kind == Kind.CLAIM || kind == Kind.RELEASE);
        Batch batch = showing.show(id, null, 0).batch();
        if (!small || batch.waiting() == 0) {
            return page(id);
        }
        starting.start(id);
        Batch done = showing.show(id, null, 0).batch();
        if (done.refused() > 0 || done.waiting() > 0) {
            return page(id);
        }
        flash.addFlashAttribute("notice", "batch.notice." + kind.name());
        flash.addFlashAttribute("noticeArgs", new Object[] {done.done()});
        return list(done.back());
    }

    @GetMapping("/batches/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable ItemState only,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        ShowBatch.Shown shown = showing.show(id, only, page);
        Batch batch = shown.batch();
        model.addAttribute("batch", batch);
        model.addAttribute("items", shown.items());
        model.addAttribute("late", shown.late());
        model.addAttribute("only", only);
        model.addAttribute("names", showing.names(batch, shown.items().getContent()));
        model.addAttribute("colleagues", batch.isPrepared() ? showing.colleagues(id) : List.of());
        model.addAttribute("words", words);
        return "batch/show";
    }

    @PostMapping("/batches/{id}/choice")
    String choose(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String argument,
            @RequestParam(defaultValue = "") String newDue,
            @RequestParam(required = false) @Nullable String remark) {
        preparing.choose(id, remark == null ? argument.strip() : newDue.strip() + "|" + remark.strip());
        return page(id);
    }

    @PostMapping("/batches/{id}/start")
    String start(@PathVariable UUID id) {
        starting.start(id);
        return page(id);
    }

    @PostMapping("/batches/{id}/undo")
    String undo(@PathVariable UUID id) {
        return page(preparing.undo(id));
    }

    @PostMapping("/batches/{id}/removal")
    String discard(@PathVariable UUID id) {
        return list(preparing.discard(id));
    }

    private static String query(String back) {
        return back.startsWith("?") ? back.substring(1) : back;
    }

    private static String page(UUID id) {
        return "redirect:/batches/" + id;
    }

    private static String list(String back) {
        return "redirect:/inbox" + back;
    }
}
