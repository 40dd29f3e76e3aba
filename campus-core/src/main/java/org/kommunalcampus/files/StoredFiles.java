package org.kommunalcampus.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.LimitedInput;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/** Files for capabilities that know whom they belong to and who may read them. */
@UseCase
@RequiredArgsConstructor
public class StoredFiles {

    /** How every error about an uploaded file points at it. */
    public static final String FIELD = "/file";

    private final FileStorage storage;
    private final KeptFileRepository files;
    private final FileSettings settings;
    private final Clock clock;

    /** Keeps a document or picture, as {@link #keep(String, InputStream, Set)} does. */
    @CapabilityOnly("capabilities that have checked who uploads it")
    public FileId keep(@Nullable String name, InputStream content) {
        return keep(name, content, FileKind.documents());
    }

    /**
     * Keeps a file. Throws {@link Invalid} at {@link #FIELD}, and keeps nothing of it: {@code required} when it is empty, {@code file-name} for a name that
     * is no plain name, {@code file-kind} when the content is of no kind that is taken or is named like another kind, {@code file-size} as soon as
     * it is longer than allowed.
     */
    @CapabilityOnly("capabilities that have checked who uploads it")
    public FileId keep(@Nullable String name, InputStream content, Set<FileKind> taken) {
        FileName safe = FileName.of(name);
        try {
            byte[] head = content.readNBytes(FileKind.HEAD);
            if (head.length == 0) {
                throw new Invalid(FIELD, "required", "The file is empty.");
            }
            FileKind kind = FileKind.of(head)
                    .filter(found -> taken.contains(found) && found.fits(safe.text()))
                    .orElseThrow(() -> new Invalid(
                            FIELD,
                            "file-kind",
                            "Only " + names(taken) + " are taken, and the content must be what the name says."));
            DataSize most = kind.isFilm() ? settings.largestFilm() : settings.largest();
            var whole = new SequenceInputStream(new ByteArrayInputStream(head), content);
            var limited = new LimitedInput(whole, most.toBytes(), () -> tooLarge(most));
            FileId id = FileId.next();
            storage.write(id, limited);
            files.save(new KeptFile(new StoredFile(id, safe.text(), kind, limited.count(), Times.now(clock))));
            return id;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Those of the files that exist, in one query. */
    @CapabilityOnly("capabilities that list their files")
    @Transactional(readOnly = true)
    public Map<FileId, StoredFile> byId(Collection<FileId> ids) {
        return files.findAllById(ids.stream().map(FileId::value).toList()).stream()
                .map(KeptFile::view)
                .collect(Collectors.toUnmodifiableMap(StoredFile::id, file -> file));
    }

    /** The file with its content; {@link NotFound} when there is none. */
    @CapabilityOnly("capabilities that have checked who reads it")
    @Transactional(readOnly = true)
    public OpenedFile open(FileId id) {
        StoredFile file = files.findById(id.value()).map(KeptFile::view).orElseThrow(() -> new NotFound("file", id));
        return new OpenedFile(file, storage.read(id));
    }

    /** Forgets the file. */
    @CapabilityOnly("the capability that it belongs to")
    public void remove(FileId id) {
        storage.remove(id);
        files.deleteById(id.value());
    }

    private static Invalid tooLarge(DataSize most) {
        return new Invalid(FIELD, "file-size", "A file has at most " + most.toMegabytes() + " megabytes.");
    }

    private static String names(Set<FileKind> taken) {
        return taken.stream().sorted().map(FileKind::name).collect(Collectors.joining(", "));
    }
}
