package org.opora.inbox.web;

import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.document.StoredFile;
import org.opora.inbox.AttachFiles;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of a task, one request each, so that each has its own progress and its own refusal. */
@RestController
class TaskFilesController {

    private final AttachFiles files;

    TaskFilesController(AttachFiles files) {
        this.files = files;
    }

    record FileView(UUID id, String name, long size, boolean shown) {}

    @PostMapping("/inbox/{task}/files")
    FileView attach(
            @PathVariable String task,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable UUID replaces)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        StoredFile stored = replaces == null
                ? files.attach(task, name, file.getBytes())
                : files.replace(task, replaces, name, file.getBytes());
        return new FileView(stored.id(), stored.name(), stored.size(), stored.isShown());
    }

    @PostMapping("/inbox/{task}/files/{id}/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void detach(@PathVariable String task, @PathVariable UUID id) {
        files.detach(task, id);
    }
}
