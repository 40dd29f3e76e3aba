package org.kommunalcampus.http;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.files.OpenedFile;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Sends pictures and films so that a page shows them, in parts where a player asks for parts; anything else as {@link FileDownload} does. */
public final class FileView {

    private FileView() {}

    /** The file, to be kept by the person's own browser alone. */
    public static ResponseEntity<? extends Resource> of(OpenedFile opened) {
        if (!opened.file().kind().isFilm() && !opened.file().kind().isPicture()) {
            return FileDownload.of(opened);
        }
        ContentDisposition shown = ContentDisposition.inline()
                .filename(opened.file().name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(opened.file().kind().getMediaType()))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new Content(opened));
    }

    /** Tells its length, so that parts of it can be asked for. */
    @RequiredArgsConstructor
    private static final class Content extends AbstractResource {

        private final OpenedFile opened;

        @Override
        public InputStream getInputStream() {
            return opened.content();
        }

        @Override
        public long contentLength() {
            return opened.file().size();
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public String getDescription() {
            return "file " + opened.file().id();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
