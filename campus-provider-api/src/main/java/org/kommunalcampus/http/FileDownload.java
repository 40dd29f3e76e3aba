package org.kommunalcampus.http;

import java.nio.charset.StandardCharsets;
import org.kommunalcampus.files.OpenedFile;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Sends uploaded files so that a browser stores them and never shows or runs them. */
public final class FileDownload {

    private FileDownload() {}

    /** The file as an attachment with the type that its content has. */
    public static ResponseEntity<InputStreamResource> of(OpenedFile opened) {
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(opened.file().name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(opened.file().kind().getMediaType()))
                .contentLength(opened.file().size())
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new InputStreamResource(opened.content()));
    }
}
