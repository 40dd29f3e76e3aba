package org.kommunalcampus.web.proof;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.http.PublicAddress;
import org.kommunalcampus.record.AchievementRecordView;
import org.kommunalcampus.record.AchievementRecords;
import org.kommunalcampus.record.PaperNames;
import org.kommunalcampus.record.RecordNumber;
import org.kommunalcampus.record.RecordState;
import org.kommunalcampus.record.RecordSupplement;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.web.kit.PdfPrinter;
import org.kommunalcampus.web.kit.QrCode;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringTemplateEngine;

/** Hands out achievement records as PDF files, each known to the check from then on. */
@Component
@RequiredArgsConstructor
public class RecordDocuments {

    private final AchievementRecords records;
    private final PaperNames names;
    private final RecordWords words;
    private final SupplementWords supplements;
    private final RecordLogos logos;
    private final ISpringTemplateEngine templates;
    private final PdfPrinter printer;
    private final PublicAddress address;
    private final Wording wording;
    private final Clock clock;

    /** A year of a transcript. */
    record Year(int year, List<Line> lines) {}

    /** A record in a transcript; {@code state} is empty where it counts, {@code holder} where the record bears the name of the transcript. */
    record Line(
            String day,
            String module,
            String provider,
            String hours,
            String kind,
            String until,
            String number,
            String state,
            String credits,
            String holder) {}

    /** One of the caller's own records; {@link NotFound} for those of others and for what is no number. */
    public ResponseEntity<Resource> single(Caller caller, String typed, Locale locale) {
        RecordNumber number = RecordNumber.read(typed).orElseThrow(() -> new NotFound("record", typed));
        AchievementRecordView record = records.toHandOut(caller, number);
        byte[] file = print(
                "proof/record",
                model(
                        words.statement(record, locale),
                        check(number),
                        record.elsewhere() ? null : logos.of(record.module())),
                record.issuedAt(),
                locale);
        records.noteIssued(caller, number, file);
        return download(wording.text("proof.file", locale) + "-" + number, file);
    }

    /** What explains one of the caller's own records: what was learned, to which level, by which standard; {@link NotFound} as above. */
    public ResponseEntity<Resource> supplement(Caller caller, String typed, Locale locale) {
        RecordNumber number = RecordNumber.read(typed).orElseThrow(() -> new NotFound("record", typed));
        RecordSupplement supplement = records.supplement(caller, number);
        AchievementRecordView record = supplement.record();
        byte[] file = print(
                "proof/supplement",
                model(
                        supplements.of(supplement, locale),
                        check(number),
                        record.elsewhere() ? null : logos.of(record.module())),
                record.issuedAt(),
                locale);
        records.noteIssued(caller, number, file);
        return download(wording.text("proof.supplement.file", locale) + "-" + number, file);
    }

    /** All of the caller's records that count or counted, over all years. */
    public ResponseEntity<Resource> transcript(Caller caller, Locale locale) {
        List<AchievementRecordView> all = records.of(caller, caller.requirePerson());
        LocalDate today = LocalDate.now(clock);
        String holder = names.of(caller).onPaper();
        int minutes = all.stream().mapToInt(AchievementRecordView::minutes).sum();
        byte[] file = print(
                "proof/transcript",
                Map.of(
                        "holder",
                        holder,
                        "today",
                        wording.day(today, locale),
                        "count",
                        all.size(),
                        "hours",
                        wording.hours(minutes, locale),
                        "credits",
                        sum(all, locale),
                        "years",
                        years(all, holder, locale),
                        "check",
                        address.outside() + VerificationController.PAGE),
                today.atStartOfDay(Wording.ZONE).toInstant(),
                locale);
        records.noteIssued(caller, file);
        return download(wording.text("proof.transcript.file", locale), file);
    }

    /** The credits of all certificates that count, in words; empty without any. Whoever repeats a module earns its credits once, as the latest certificate states them. */
    private String sum(List<AchievementRecordView> all, Locale locale) {
        Map<ModuleId, AchievementRecordView> latest = all.stream()
                .filter(record -> record.credits() != null
                        && (record.state() == RecordState.VALID || record.state() == RecordState.LAPSED))
                .collect(Collectors.toMap(
                        AchievementRecordView::module,
                        record -> record,
                        BinaryOperator.maxBy(Comparator.comparing(AchievementRecordView::completedOn)
                                .thenComparing(AchievementRecordView::issuedAt))));
        BigDecimal credits = latest.values().stream()
                .map(AchievementRecordView::credits)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return credits.signum() == 0
                ? ""
                : wording.text("proof.transcript.creditSum", locale, RecordWords.number(credits, locale));
    }

    private List<Year> years(List<AchievementRecordView> all, String holder, Locale locale) {
        TreeMap<Integer, List<Line>> years = all.stream()
                .collect(Collectors.groupingBy(
                        record -> record.completedOn().getYear(),
                        TreeMap::new,
                        Collectors.mapping(record -> line(record, holder, locale), Collectors.toList())));
        return years.descendingMap().entrySet().stream()
                .map(year -> new Year(year.getKey(), year.getValue()))
                .toList();
    }

    private Line line(AchievementRecordView record, String holder, Locale locale) {
        return new Line(
                wording.day(record.completedOn(), locale),
                record.title(),
                record.providerName(),
                wording.hours(record.minutes(), locale),
                words.kind(record, locale),
                until(record, locale),
                record.number().value(),
                record.state() == RecordState.VALID ? "" : words.state(record.state(), locale),
                credits(record, locale),
                record.holder().equals(holder) ? "" : record.holder());
    }

    private String until(AchievementRecordView record, Locale locale) {
        LocalDate until = record.countsUntil();
        return until == null ? "" : wording.day(until, locale);
    }

    private String credits(AchievementRecordView record, Locale locale) {
        BigDecimal credits = record.credits();
        return credits == null
                ? ""
                : wording.text("proof.transcript.credits", locale, RecordWords.number(credits, locale));
    }

    static Map<String, Object> model(
            RecordWords.Statement statement, String check, RecordLogos.@Nullable Picture logo) {
        Map<String, Object> model = new HashMap<>(Map.of("record", statement, "check", check));
        model.put("logo", logo);
        return model;
    }

    static Map<String, Object> model(
            SupplementWords.Supplement supplement, String check, RecordLogos.@Nullable Picture logo) {
        Map<String, Object> model = new HashMap<>(Map.of("supplement", supplement, "check", check));
        model.put("logo", logo);
        return model;
    }

    private String check(RecordNumber number) {
        return address.outside() + VerificationController.PAGE + "/" + number;
    }

    private byte[] print(String template, Map<String, Object> model, Instant created, Locale locale) {
        var context = new Context(locale, model);
        context.setVariable("qr", QrCode.of(String.valueOf(model.get("check"))));
        return printer.print(templates.process(template, context), created);
    }

    private static ResponseEntity<Resource> download(String name, byte[] file) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .contentLength(file.length)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".pdf")
                                .build()
                                .toString())
                .body(new ByteArrayResource(file));
    }
}
