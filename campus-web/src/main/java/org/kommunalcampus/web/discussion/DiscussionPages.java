package org.kommunalcampus.web.discussion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.discussion.AppearanceView;
import org.kommunalcampus.discussion.AuthorKind;
import org.kommunalcampus.discussion.AuthorView;
import org.kommunalcampus.discussion.Board;
import org.kommunalcampus.discussion.BoardView;
import org.kommunalcampus.discussion.ForumSummary;
import org.kommunalcampus.discussion.PostState;
import org.kommunalcampus.discussion.PostView;
import org.kommunalcampus.discussion.ReportView;
import org.kommunalcampus.discussion.Scope;
import org.kommunalcampus.discussion.ThreadKind;
import org.kommunalcampus.discussion.ThreadSummary;
import org.kommunalcampus.discussion.ThreadView;
import org.kommunalcampus.web.kit.Markdown;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Tone;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Words what is discussed. */
@Component
@RequiredArgsConstructor
class DiscussionPages {

    /** Posts on one page. */
    static final int POSTS = 20;

    private final Sessions sessions;
    private final Markdown markdown;
    private final Wording wording;

    /** A forum in the list of all; {@code facts} are in one line. */
    record Forum(
            String href,
            String title,
            List<String> facts,
            @Nullable Badge badge) {}

    /** A thread in the list of a board. */
    record Row(String href, String title, List<String> facts, List<Badge> badges, List<String> tags) {}

    /** A board; {@code field} and {@code id} say in forms which it is. */
    record BoardPage(String module, String field, String id, String path, String title, String lead, boolean group) {}

    /** A thread. */
    record ThreadPage(
            String path, BoardPage board, String title, List<Badge> badges, List<String> tags, List<Post> posts) {}

    /** A post; {@code html} is cleaned, {@code gone} says why there is none. */
    record Post(
            String id,
            int number,
            String author,
            @Nullable Badge role,
            @Nullable String place,
            String when,
            @Nullable String html,
            @Nullable String gone,
            boolean own,
            boolean visible,
            boolean hidden,
            boolean accepted) {}

    /** A report of abuse. */
    record Report(
            String id, String module, @Nullable String thread, String where, String reason, String html, String when) {}

    List<Forum> forums(List<ForumSummary> forums, Locale locale) {
        Map<SessionId, SessionView> dates = sessions.byId(forums.stream()
                .map(ForumSummary::session)
                .filter(Objects::nonNull)
                .toList());
        return forums.stream().map(forum -> forum(forum, dates, locale)).toList();
    }

    BoardPage board(Board board, String moduleTitle, Locale locale) {
        String scope = board.scope().name().toLowerCase(Locale.ROOT);
        String title = wording.text("discussion.board." + scope, locale, moduleTitle);
        if (board.scope() == Scope.SESSION) {
            SessionView session =
                    sessions.byId(List.of(new SessionId(board.id()))).get(new SessionId(board.id()));
            title = session == null
                    ? title
                    : wording.text("discussion.board.session.of", locale, moduleTitle, when(session, locale));
        }
        return new BoardPage(
                board.module().toString(),
                BoardChoice.field(board),
                board.id().toString(),
                BoardChoice.address(board),
                title,
                wording.text("discussion.board." + scope + ".lead", locale),
                board.scope() == Scope.GROUP);
    }

    List<Row> rows(BoardView board, Locale locale) {
        return board.threads().stream()
                .map(thread -> row(board.board(), thread, locale))
                .toList();
    }

    ThreadPage thread(ThreadView thread, Locale locale) {
        List<Badge> badges = badges(thread.kind(), thread.accepted() != null, thread.pinned(), thread.closed(), locale);
        return new ThreadPage(
                "/austausch/" + thread.board().module() + "/themen/" + thread.id(),
                board(thread.board(), thread.moduleTitle(), locale),
                title(thread.title(), locale),
                badges,
                thread.tags(),
                thread.posts().stream().map(post -> post(post, locale)).toList());
    }

    Post post(PostView post, Locale locale) {
        String when = wording.moment(post.writtenAt(), locale);
        return new Post(
                post.id().toString(),
                post.number(),
                author(post.author(), locale),
                post.author().kind() == AuthorKind.PROVIDER
                        ? new Badge(Tone.INFO, wording.text("discussion.provider", locale))
                        : null,
                post.author().place(),
                post.editedAt() == null ? when : wording.text("discussion.edited", locale, when),
                post.text() == null ? null : markdown.conversation(post.text()),
                gone(post, locale),
                post.own(),
                post.state() == PostState.VISIBLE,
                post.state() == PostState.HIDDEN,
                post.accepted());
    }

    List<Report> reports(List<ReportView> reports, Locale locale) {
        return reports.stream()
                .map(report -> new Report(
                        report.id().toString(),
                        report.moduleTitle(),
                        report.scope() == Scope.GROUP
                                ? null
                                : "/austausch/" + report.module() + "/themen/" + report.thread(),
                        wording.text(
                                "discussion.report.where."
                                        + report.scope().name().toLowerCase(Locale.ROOT),
                                locale),
                        report.reason(),
                        markdown.conversation(report.text()),
                        wording.moment(report.reportedAt(), locale)))
                .toList();
    }

    /** How an author is named. */
    String author(AuthorView author, Locale locale) {
        return author.name() == null ? wording.text("discussion.former", locale) : author.name();
    }

    List<Option> kinds(Locale locale) {
        return Arrays.stream(ThreadKind.values())
                .map(kind -> new Option(kind.name(), wording.text("discussion.kind." + kind, locale)))
                .toList();
    }

    List<Option> orders(Locale locale) {
        return BoardQuery.ORDERS.stream()
                .map(order -> new Option(order, wording.text("discussion.order." + order, locale)))
                .toList();
    }

    List<Option> states(Locale locale) {
        return List.of(
                new Option("", wording.text("discussion.state.all", locale)),
                new Option("offen", wording.text("discussion.state.open", locale)));
    }

    List<Option> appearances(Locale locale) {
        return List.of(
                new Option(AppearanceForm.PSEUDONYM, wording.text("discussion.name.pseudonym", locale)),
                new Option(AppearanceForm.NAME, wording.text("discussion.name.name", locale)));
    }

    /** What is chosen in the form. */
    static String chosen(AppearanceView appearance) {
        return appearance.chosen() != null && appearance.chosen().name()
                ? AppearanceForm.NAME
                : AppearanceForm.PSEUDONYM;
    }

    private Forum forum(ForumSummary forum, Map<SessionId, SessionView> dates, Locale locale) {
        List<String> facts = new ArrayList<>();
        SessionView date = forum.session() == null ? null : dates.get(forum.session());
        if (date != null) {
            facts.add(wording.text("discussion.forum.session", locale, when(date, locale)));
        }
        facts.add(wording.text("discussion.forum.threads", locale, forum.threads()));
        if (forum.open() > 0) {
            facts.add(wording.text("discussion.forum.open", locale, forum.open()));
        }
        Badge unread = forum.unread() == 0
                ? null
                : new Badge(Tone.INFO, wording.text("discussion.forum.unread", locale, forum.unread()));
        return new Forum(BoardChoice.address(forum.board()), forum.moduleTitle(), facts, unread);
    }

    private Row row(Board board, ThreadSummary thread, Locale locale) {
        List<Badge> badges = new ArrayList<>();
        if (thread.unread()) {
            badges.add(new Badge(Tone.INFO, wording.text("discussion.new", locale)));
        }
        badges.addAll(badges(thread.kind(), thread.answered(), thread.pinned(), thread.closed(), locale));
        List<String> facts = List.of(
                wording.text("discussion.by", locale, author(thread.author(), locale)),
                wording.text("discussion.posts", locale, thread.posts()),
                wording.text("discussion.last", locale, wording.moment(thread.lastPostAt(), locale)));
        int next = Math.min(thread.read() + 1, thread.posts());
        String href = "/austausch/" + board.module() + "/themen/" + thread.id();
        return new Row(
                thread.unread() && thread.read() > 0 ? at(href, next) : href,
                title(thread.title(), locale),
                facts,
                badges,
                thread.tags());
    }

    /** The address of a post within its thread. */
    static String at(String thread, int number) {
        int page = (number - 1) / POSTS;
        return thread + (page == 0 ? "" : "?page=" + page) + "#beitrag-" + number;
    }

    private List<Badge> badges(ThreadKind kind, boolean answered, boolean pinned, boolean closed, Locale locale) {
        List<Badge> badges = new ArrayList<>();
        if (kind == ThreadKind.QUESTION) {
            badges.add(
                    answered
                            ? new Badge(Tone.SUCCESS, wording.text("discussion.answered", locale))
                            : new Badge(Tone.WARNING, wording.text("discussion.unanswered", locale)));
        }
        if (pinned) {
            badges.add(new Badge(Tone.NEUTRAL, wording.text("discussion.pinned", locale)));
        }
        if (closed) {
            badges.add(new Badge(Tone.NEUTRAL, wording.text("discussion.closed", locale)));
        }
        return badges;
    }

    private @Nullable String gone(PostView post, Locale locale) {
        return switch (post.state()) {
            case VISIBLE -> null;
            case DELETED -> wording.text("discussion.deleted", locale);
            case HIDDEN -> wording.text("discussion.hidden", locale, Objects.requireNonNullElse(post.reason(), ""));
        };
    }

    private String title(@Nullable String title, Locale locale) {
        return title == null ? wording.text("discussion.concealed", locale) : title;
    }

    private String when(SessionView session, Locale locale) {
        return wording.day(session.startsAt(), locale);
    }
}
