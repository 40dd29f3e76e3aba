package org.kommunalcampus.web.proof;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.http.PublicAddress;
import org.kommunalcampus.record.AchievementRecordView;
import org.kommunalcampus.record.AchievementRecords;
import org.kommunalcampus.record.BadgeAddresses;
import org.kommunalcampus.record.BadgeWords;
import org.kommunalcampus.record.BakedPng;
import org.kommunalcampus.record.RecordCredentials;
import org.kommunalcampus.record.RecordNumber;
import org.kommunalcampus.record.StatusPurpose;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Hands out achievement records as signed credentials (Open Badges 3.0), bare or within a picture, and what strangers need to check them. */
@Component
@RequiredArgsConstructor
public class RecordBadges {

    /** A credential as a signed token. */
    public static final String TOKEN = "application/vc+jwt";

    /** A picture that carries its credential. */
    public static final String PICTURE = "image/svg+xml";

    /** The same as pixels. */
    public static final String PIXELS = "image/png";

    /** Where the public keys are. */
    public static final String KEYS = "/.well-known/jwks.json";

    /** Where the status lists are; the number of one follows. */
    public static final String STATUS_LISTS = "/api/v1/records/status";

    private static final String ISSUER = "KommunalCampus";

    private final RecordCredentials credentials;
    private final AchievementRecords records;
    private final RecordWords words;
    private final PublicAddress address;
    private final Wording wording;

    /** One of the caller's own records as a token; {@link NotFound} for those of others and for what is no number. */
    public ResponseEntity<Resource> token(Caller caller, String typed, Locale locale) {
        RecordNumber number = read(typed);
        return download(number, ".jwt", TOKEN, signed(caller, number, locale), locale);
    }

    /** The same within a picture (SVG). */
    public ResponseEntity<Resource> picture(Caller caller, String typed, Locale locale) {
        RecordNumber number = read(typed);
        AchievementRecordView record = records.toHandOut(caller, number);
        String picture = BadgePicture.of(
                signed(caller, number, locale),
                ISSUER,
                words.kind(record, locale),
                record.title(),
                record.providerName(),
                wording.day(record.completedOn(), locale));
        return download(number, ".svg", PICTURE, picture, locale);
    }

    /** The same within a picture (PNG), as other platforms take it. */
    public ResponseEntity<Resource> pixels(Caller caller, String typed, Locale locale) {
        RecordNumber number = read(typed);
        AchievementRecordView record = records.toHandOut(caller, number);
        byte[] picture = BadgeImage.of(
                ISSUER,
                words.kind(record, locale),
                record.title(),
                record.providerName(),
                wording.day(record.completedOn(), locale));
        return download(number, ".png", PIXELS, BakedPng.bake(picture, signed(caller, number, locale)), locale);
    }

    /** Which credentials of the list are revoked or suspended, as a token; {@link NotFound} for lists that do not exist. */
    public ResponseEntity<String> statusList(int list, StatusPurpose purpose) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(TOKEN))
                .cacheControl(
                        CacheControl.maxAge(RecordCredentials.LIST_IS_KEPT).cachePublic())
                .body(credentials.statusList(list, purpose, addresses()));
    }

    /** Where the public keys are reached from outside. */
    public String keysAddress() {
        return address.outside() + KEYS;
    }

    private String signed(Caller caller, RecordNumber number, Locale locale) {
        AchievementRecordView record = records.toHandOut(caller, number);
        var said = new BadgeWords(
                ISSUER,
                record.holder(),
                words.kind(record, locale),
                words.criteria(record, locale),
                wording.text(
                        "proof.badge.description",
                        locale,
                        record.title(),
                        record.providerName(),
                        wording.hours(record.minutes(), locale)),
                wording.text("proof.fact.points", locale),
                words.competences(record.levels(), address.outside(), locale));
        return credentials.handOut(caller, number, said, addresses());
    }

    private BadgeAddresses addresses() {
        String outside = address.outside();
        return new BadgeAddresses(
                outside,
                outside + VerificationController.PAGE,
                outside + "/katalog",
                outside + STATUS_LISTS,
                keysAddress());
    }

    private static RecordNumber read(String typed) {
        return RecordNumber.read(typed).orElseThrow(() -> new NotFound("record", typed));
    }

    private ResponseEntity<Resource> download(
            RecordNumber number, String ending, String type, String content, Locale locale) {
        return download(number, ending, type, content.getBytes(StandardCharsets.UTF_8), locale);
    }

    private ResponseEntity<Resource> download(
            RecordNumber number, String ending, String type, byte[] file, Locale locale) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .contentLength(file.length)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(wording.text("proof.file", locale) + "-" + number + ending)
                                .build()
                                .toString())
                .body(new ByteArrayResource(file));
    }
}
