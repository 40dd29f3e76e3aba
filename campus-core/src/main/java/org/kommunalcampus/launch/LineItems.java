package org.kommunalcampus.launch;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.content.ContentItem;
import org.kommunalcampus.content.Courses;
import org.kommunalcampus.content.ElementId;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Open;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.UseCase;
import org.kommunalcampus.study.ToolResult;
import org.kommunalcampus.study.ToolScores;
import org.kommunalcampus.tool.ToolId;
import org.kommunalcampus.tool.Tools;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.SliceImpl;
import org.springframework.transaction.annotation.Transactional;

/**
 * What tools read and report by LTI Assignment and Grade Services 2.0. Each verb takes the tool's access token first: refused {@code token-invalid} for one that
 * holds no more or whose tool cannot be opened, {@link AccessDenied} where its scopes do not cover the verb. A line item is an element that opens this very
 * tool and gives points; every other one is {@link NotFound}.
 */
@UseCase
@RequiredArgsConstructor
public class LineItems {

    private static final String HOLDER = "whoever holds the token was given it as the tool";

    private final ToolTicketRepository tickets;
    private final ToolLaunchRepository launches;
    private final ToolPseudonymRepository pseudonyms;
    private final ToolScores scores;
    private final Courses courses;
    private final Tools tools;
    private final Clock clock;

    /** Those of the module as it is offered, and of the earlier editions from which somebody has opened the tool. */
    @Open(HOLDER)
    @Transactional(readOnly = true)
    public List<LineItem> of(@Nullable String token, ModuleId module) {
        ToolId tool = reader(token);
        int offered = courses.offeredEdition(module);
        Map<ElementId, LineItem> found = new LinkedHashMap<>();
        Stream.concat(Stream.of(offered), launches.editions(tool.value(), module.value()).stream())
                .distinct()
                .flatMap(edition -> courses.of(module, edition).items().stream())
                .filter(item -> opens(item, tool))
                .forEach(item -> found.putIfAbsent(item.id(), lineItem(item)));
        return List.copyOf(found.values());
    }

    /** One line item. */
    @Open(HOLDER)
    @Transactional(readOnly = true)
    public LineItem find(@Nullable String token, ModuleId module, ElementId element) {
        return existing(reader(token), module, element);
    }

    /**
     * The line item as it stays: what it is called and how many points it gives is the module's to say, and no tool changes it.
     *
     * @param element {@code null} for none, which is not found
     */
    @Open(HOLDER)
    @Transactional(readOnly = true)
    public LineItem keep(@Nullable String token, ModuleId module, @Nullable ElementId element) {
        ToolId tool = tool(token, LtiScopes.LINE_ITEM);
        if (element == null) {
            throw new NotFound("line item", "");
        }
        return existing(tool, module, element);
    }

    /** What counts for those who have opened the tool from the element, page by page; people who gave the module up are missing. */
    @Open(HOLDER)
    @Transactional(readOnly = true)
    public Slice<LineItemResult> results(@Nullable String token, ModuleId module, ElementId element, Pageable page) {
        ToolId tool = tool(token, LtiScopes.RESULT_READ);
        existing(tool, module, element);
        Slice<ToolLaunch> opened = launches.page(tool.value(), module.value(), element.value(), page);
        List<LineItemResult> found = results(tool, module, element, opened.getContent());
        return new SliceImpl<>(found, page, opened.hasNext());
    }

    /** The same for one person, as the tool knows it; empty without a result. */
    @Open(HOLDER)
    @Transactional(readOnly = true)
    public Optional<LineItemResult> result(@Nullable String token, ModuleId module, ElementId element, String subject) {
        ToolId tool = tool(token, LtiScopes.RESULT_READ);
        Optional<ToolLaunch> launch = launch(tool, module, element, ScoreReport.subject(subject));
        if (launch.isEmpty()) {
            existing(tool, module, element);
        }
        return launch.flatMap(
                one -> results(tool, module, element, List.of(one)).stream().findFirst());
    }

    /**
     * Takes a score in, by {@link ToolScores}. {@link org.kommunalcampus.shared.Invalid} names what is wrong; {@link NotFound} for anybody who has not opened the
     * tool from the element or gave the module up; refused {@code score-outdated}.
     */
    @Open(HOLDER)
    public void score(@Nullable String token, ModuleId module, ElementId element, ScoreReport report) {
        ToolId tool = tool(token, LtiScopes.SCORE);
        Optional<ToolLaunch> launch = launch(tool, module, element, report.subject());
        item(tool, module, element, launch.map(ToolLaunch::edition).orElseGet(() -> edition(tool, module, element)));
        var checked = report.checked(clock, launch.map(ToolLaunch::firstAt).orElse(Instant.EPOCH));
        scores.note(
                launch.orElseThrow(() -> new NotFound("user", Objects.requireNonNullElse(report.userId(), "")))
                        .enrolment(),
                element,
                checked);
    }

    private Optional<ToolLaunch> launch(ToolId tool, ModuleId module, ElementId element, @Nullable UUID subject) {
        return Optional.ofNullable(subject)
                .flatMap(known -> pseudonyms.known(tool.value(), known))
                .flatMap(who ->
                        launches
                                .ofPerson(
                                        tool.value(),
                                        module.value(),
                                        element.value(),
                                        who.member().value())
                                .stream()
                                .findFirst());
    }

    /** By the edition that each of them learns, whose maximum may be another. */
    private List<LineItemResult> results(ToolId tool, ModuleId module, ElementId element, List<ToolLaunch> opened) {
        Map<Integer, Optional<LineItem>> items = new HashMap<>();
        opened.forEach(
                launch -> items.computeIfAbsent(launch.edition(), edition -> known(tool, module, element, edition)));
        Map<EnrolmentId, ToolResult> reported =
                scores.of(opened.stream().map(ToolLaunch::enrolment).toList(), element);
        Map<MemberId, String> subjects = pseudonyms
                .findAllById(opened.stream()
                        .map(launch -> ToolPseudonym.Key.of(launch.member(), tool))
                        .distinct()
                        .toList())
                .stream()
                .collect(toMap(ToolPseudonym::member, ToolPseudonym::subject));
        return opened.stream()
                .flatMap(launch -> {
                    ToolResult result = reported.get(launch.enrolment());
                    String subject = subjects.get(launch.member());
                    @Nullable BigDecimal points = result == null ? null : result.points();
                    return points == null || subject == null
                            ? Stream.empty()
                            : items.getOrDefault(launch.edition(), Optional.empty()).stream()
                                    .map(item -> new LineItemResult(subject, points, item.maximum()));
                })
                .toList();
    }

    /** As it is for those who opened it last, who may learn an earlier edition than the one that is offered. */
    private LineItem existing(ToolId tool, ModuleId module, ElementId element) {
        return item(tool, module, element, edition(tool, module, element));
    }

    private int edition(ToolId tool, ModuleId module, ElementId element) {
        return launches.latest(tool.value(), module.value(), element.value(), Limit.of(1)).stream()
                .findFirst()
                .map(ToolLaunch::edition)
                .orElseGet(() -> courses.offeredEdition(module));
    }

    private LineItem item(ToolId tool, ModuleId module, ElementId element, int edition) {
        return known(tool, module, element, edition).orElseThrow(() -> new NotFound("line item", element));
    }

    private Optional<LineItem> known(ToolId tool, ModuleId module, ElementId element, int edition) {
        return courses.of(module, edition)
                .item(element)
                .filter(item -> opens(item, tool))
                .map(LineItems::lineItem);
    }

    private static boolean opens(ContentItem item, ToolId tool) {
        var use = item.materialOrEmpty().tool();
        return use != null && use.tool().equals(tool) && item.materialOrEmpty().isScored();
    }

    private static LineItem lineItem(ContentItem item) {
        return new LineItem(item.id(), item.element().title(), item.points());
    }

    private ToolId reader(@Nullable String token) {
        return tool(token, LtiScopes.LINE_ITEM_READ, LtiScopes.LINE_ITEM);
    }

    private ToolId tool(@Nullable String token, String... anyOf) {
        ToolTicket ticket = Optional.ofNullable(token)
                .flatMap(secret -> tickets.findById(ToolTicket.hash(ToolTicket.Kind.ACCESS, secret)))
                .filter(one -> one.holds(ToolTicket.Kind.ACCESS, clock.instant()))
                .filter(one -> tools.openable(one.tool()).isPresent())
                .orElseThrow(() -> new Refused("token-invalid", "the access token holds no more"));
        if (Stream.of(anyOf).noneMatch(ticket.scopes()::contains)) {
            throw new AccessDenied("scope");
        }
        return ticket.tool();
    }
}
