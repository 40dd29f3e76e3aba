package org.kommunalcampus.provider;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.files.FileId;
import org.kommunalcampus.files.FileKind;
import org.kommunalcampus.files.OpenedFile;
import org.kommunalcampus.files.StoredFiles;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Open;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** The logos of providers, shown beside their modules and on the records of those. Owners put in and take out the own one; {@link AccessDenied} for others. */
@UseCase
@RequiredArgsConstructor
public class Logos {

    private static final int LONGEST_ALTERNATIVE = 200;

    private final LogoRepository logos;
    private final ProviderPermissions duties;
    private final StoredFiles files;
    private final Audit audit;
    private final Clock clock;

    /**
     * Puts a picture in the place of the own logo. Throws {@link Invalid} as {@link LogoPicture#read} says, and at {@code /alternative} without a text of at most
     * {@value #LONGEST_ALTERNATIVE} characters.
     */
    public void put(Caller caller, InputStream upload, @Nullable String alternative) {
        ProviderId own = own(caller);
        var checks = new FieldChecks();
        String text = checks.line("/alternative", alternative, LONGEST_ALTERNATIVE);
        checks.orThrow();
        LogoPicture picture = LogoPicture.read(upload);
        FileId file = files.keep(LogoPicture.NAME, new ByteArrayInputStream(picture.png()), Set.of(FileKind.PNG));
        Instant now = Times.now(clock);
        Optional<Logo> known = logos.findById(own.value());
        known.ifPresentOrElse(
                logo -> {
                    files.remove(logo.file());
                    logo.become(file, text, picture, now);
                },
                () -> logos.save(new Logo(own, file, text, picture, now)));
        audit.record(caller, "provider.logo-changed", "provider", own.toString(), null);
    }

    /** Takes the own logo out; nothing where there is none. */
    public void remove(Caller caller) {
        ProviderId own = own(caller);
        logos.findById(own.value()).ifPresent(logo -> {
            logos.delete(logo);
            files.remove(logo.file());
            audit.record(caller, "provider.logo-removed", "provider", own.toString(), null);
        });
    }

    /** A provider's logo. */
    @Open("it is printed next to each of its modules")
    @Transactional(readOnly = true)
    public Optional<LogoView> of(ProviderId provider) {
        return logos.findById(provider.value()).map(Logo::view);
    }

    /** A provider's logo as a file (PNG); {@link NotFound} where there is none. */
    @Open("it is printed next to each of its modules")
    @Transactional(readOnly = true)
    public OpenedFile open(ProviderId provider) {
        return logos.findById(provider.value())
                .map(logo -> files.open(logo.file()))
                .orElseThrow(() -> new NotFound("logo", provider));
    }

    /** The same in memory, at most some hundred kilobytes; empty where there is none. */
    @Open("it is printed on the records of its modules")
    @Transactional(readOnly = true)
    public Optional<byte[]> bytes(ProviderId provider) {
        return logos.findById(provider.value()).map(logo -> {
            try (InputStream content = files.open(logo.file()).content()) {
                return content.readAllBytes();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    private ProviderId own(Caller caller) {
        ProviderId own = caller.requireProvider();
        duties.demand(caller, own, ProviderPermission.OWNER);
        return own;
    }
}
