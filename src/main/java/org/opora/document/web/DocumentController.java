package org.opora.document.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.opora.document.ReadDocument;
import org.opora.error.NotFoundException;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Downloads as an attachment; PDF and pictures also to be looked at in a frame of the application's own pages. Whatever the
 * file says of itself, its type is the stored one, nothing in it runs, and it loads nothing.
 */
@Controller
class DocumentController {

    private final ReadDocument documents;

    DocumentController(ReadDocument documents) {
        this.documents = documents;
    }

    @GetMapping("/documents/{id}")
    ResponseEntity<byte[]> download(@PathVariable UUID id) {
        ReadDocument.Download download = documents.read(id);
        return answer(download, ContentDisposition.attachment()).body(download.content());
    }

    /** @throws NotFoundException also for a file that no browser shows by itself */
    @GetMapping("/documents/{id}/view")
    ResponseEntity<byte[]> view(@PathVariable UUID id) {
        ReadDocument.Download download = documents.read(id);
        if (!download.file().isShown()) {
            throw new NotFoundException();
        }
        return answer(download, ContentDisposition.inline()).body(download.content());
    }

    private static ResponseEntity.BodyBuilder answer(
            ReadDocument.Download download, ContentDisposition.Builder disposition) {
        String name = disposition
                .filename(download.file().name(), StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name)
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore().cachePrivate())
                .contentType(MediaType.parseMediaType(download.file().mediaType()));
    }
}
