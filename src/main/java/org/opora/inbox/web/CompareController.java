package org.opora.inbox.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.account.People;
import org.opora.document.StoredFile;
import org.opora.form.FieldPair;
import org.opora.inbox.CompareText;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What stands in the form beside another text, and the earlier states of the draft. Nothing is written here. */
@RestController
class CompareController {

    private final CompareText texts;
    private final AnswerWords words;
    private final DueWords due;
    private final People people;

    CompareController(CompareText texts, AnswerWords words, DueWords due, People people) {
        this.texts = texts;
        this.words = words;
        this.due = due;
        this.people = people;
    }

    record CompareBody(
            @Nullable Map<String, @Nullable Object> answers,
            CompareText.@Nullable Kind kind,
            @Nullable UUID id,
            @Nullable Integer version) {}

    record PairView(
            String path,
            String section,
            String label,
            List<AnswerWords.WordLine> mine,
            List<AnswerWords.WordLine> theirs,
            JsonNode value) {}

    record FileName(UUID id, String name, boolean shown) {}

    record ComparedView(String person, String at, int version, List<PairView> fields, List<FileName> files) {}

    record RevisionView(int version, String at) {}

    @PostMapping("/inbox/{task}/comparison")
    ComparedView compare(@PathVariable String task, @RequestBody CompareBody body) {
        CompareText.Compared compared = texts.compare(
                task,
                Objects.requireNonNullElse(body.answers(), Map.of()),
                Objects.requireNonNullElse(body.kind(), CompareText.Kind.DRAFT),
                body.id(),
                Objects.requireNonNullElse(body.version(), 0));
        return new ComparedView(
                people.nameOf(compared.personId()),
                due.moment(compared.at(), compared.task().zone()),
                compared.version(),
                compared.fields().stream()
                        .map(pair -> pair(pair, compared.files()))
                        .toList(),
                compared.files().values().stream()
                        .map(file -> new FileName(file.id(), file.name(), file.isShown()))
                        .toList());
    }

    @GetMapping("/inbox/{task}/draft/history")
    List<RevisionView> history(@PathVariable String task) {
        CompareText.History history = texts.history(task);
        return history.revisions().stream()
                .map(one -> new RevisionView(
                        one.version(), due.second(one.savedAt(), history.task().zone())))
                .toList();
    }

    private PairView pair(FieldPair pair, Map<UUID, StoredFile> files) {
        return new PairView(
                pair.path(),
                pair.section(),
                pair.label(),
                words.of(pair.mine(), files),
                words.of(pair.theirs(), files),
                pair.value());
    }
}
