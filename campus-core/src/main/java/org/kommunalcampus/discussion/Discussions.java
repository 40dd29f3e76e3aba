package org.kommunalcampus.discussion;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Participations;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.SearchKey;
import org.kommunalcampus.shared.SearchPattern;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/** Reading what is discussed: boards, threads, what of them is new, and who is told of it. All of it answers {@link NotFound} to those who take no part. */
@UseCase
@RequiredArgsConstructor
public class Discussions {

    private final BoardAccess access;
    private final DiscussionThreadRepository threads;
    private final DiscussionPostRepository posts;
    private final DiscussionAuthorRepository authors;
    private final DiscussionReadingRepository readings;
    private final DiscussionSubscriptionRepository subscriptions;
    private final ThreadViews views;
    private final Participations participations;
    private final Modules modules;
    private final Clock clock;

    /** The forums of the modules in which the caller takes part, and of the sessions, by the title of the module; a constant number of queries. */
    @Transactional(readOnly = true)
    public List<ForumSummary> forums(Caller caller) {
        MemberId person = caller.requireMember();
        List<EnrolmentView> own = participations.of(person);
        Map<ModuleId, ModuleCard> cards =
                modules.cards(own.stream().map(EnrolmentView::module).toList());
        List<Board> boards = own.stream()
                .filter(enrolment -> cards.containsKey(enrolment.module()))
                .flatMap(Discussions::boards)
                .distinct()
                .toList();
        Map<UUID, BoardCount> counts = counts(boards, person.value());
        return boards.stream()
                .map(board -> views.forum(board, cards, counts))
                .sorted(ThreadViews.BY_MODULE)
                .toList();
    }

    /** The forums of the caller's own modules, page by page in the order that is asked for. */
    @Transactional(readOnly = true)
    public Page<ForumSummary> ofProvider(Caller caller, Pageable page) {
        Page<ModuleCard> own = modules.ofProvider(caller, caller.requireProvider(), page);
        Map<ModuleId, ModuleCard> cards = own.stream().collect(Collectors.toMap(ModuleCard::id, Function.identity()));
        Map<UUID, BoardCount> counts =
                counts(own.stream().map(card -> Board.of(card.id())).toList(), null);
        return own.map(card -> views.forum(Board.of(card.id()), cards, counts));
    }

    /** Whether the caller is let onto the forum of the module. */
    @Transactional(readOnly = true)
    public boolean admits(Caller caller, ModuleId module) {
        return access.admits(caller, module);
    }

    /** A board with those of its threads that are wanted, pinned ones first. */
    @Transactional(readOnly = true)
    public BoardView board(Caller caller, Board board, ThreadFilter filter, Pageable page) {
        BoardParticipant reader = access.enter(caller, board);
        @Nullable UUID person = id(reader.member());
        List<String> words = SearchKey.patterns(filter.words());
        Page<ThreadRow> found = threads.search(
                board.id(),
                person,
                Tags.pattern(filter.tag()),
                filter.open(),
                filter.anything(),
                words.get(0),
                words.get(1),
                words.get(2),
                SearchPattern.containing(filter.words()),
                page);
        Instant marked =
                person == null ? null : readings.markedUntil(person, board.id()).orElse(null);
        return new BoardView(
                board,
                reader.module().title(),
                isSubscribed(person, board.id()),
                reader.writes(),
                person != null,
                found.map(row -> views.summary(row, reader, marked)));
    }

    /** A thread with a page of its posts; what is on the page counts as read from now on. */
    public ThreadView thread(Caller caller, ModuleId module, ThreadId id, Pageable page) {
        caller.requireAnyRole(Role.LEARNER, Role.PROVIDER, Role.OPERATOR);
        DiscussionThread thread = existing(module, id);
        BoardParticipant reader = access.enter(caller, thread);
        Page<PostRow> rows = posts.in(thread.getId(), page);
        @Nullable UUID person = id(reader.member());
        if (person != null && rows.hasContent()) {
            int last = rows.getContent().getLast().post().getNumber();
            if (readings.seen(person, thread.getId()).orElse(0) < last) {
                readings.note(person.toString(), thread.getId().toString(), last);
            }
        }
        DiscussionAuthor asker = authors.findById(thread.getAuthorId()).orElseThrow();
        return views.view(thread, asker, reader, isSubscribed(person, thread.getId()), rows);
    }

    /** One post of a thread. */
    @Transactional(readOnly = true)
    public PostView post(Caller caller, ModuleId module, ThreadId id, PostId post) {
        caller.requireAnyRole(Role.LEARNER, Role.PROVIDER, Role.OPERATOR);
        DiscussionThread thread = existing(module, id);
        BoardParticipant reader = access.enter(caller, thread);
        return posts.find(post.value(), thread.getId())
                .map(row -> ThreadViews.view(row, thread, reader))
                .orElseThrow(() -> new NotFound("post", post));
    }

    /** Counts all that is on the board now as read. */
    public void markRead(Caller caller, Board board) {
        caller.requireMember();
        MemberId person = reader(access.enter(caller, board));
        readings.forget(person.value(), board.id());
        readings.mark(person.toString(), board.id().toString(), Times.now(clock));
    }

    /** Has the caller told of all news on the board from now on, or not. */
    public void subscribe(Caller caller, Board board, boolean wanted) {
        caller.requireMember();
        subscribe(reader(access.enter(caller, board)), board.id(), wanted);
    }

    /** The same for a thread. */
    public void subscribe(Caller caller, ModuleId module, ThreadId id, boolean wanted) {
        caller.requireMember();
        DiscussionThread thread = existing(module, id);
        subscribe(reader(access.enter(caller, thread)), thread.getId(), wanted);
    }

    private void subscribe(MemberId person, UUID target, boolean wanted) {
        if (wanted) {
            subscriptions.subscribe(person.toString(), target.toString(), Times.now(clock));
        } else {
            subscriptions.unsubscribe(person.value(), target);
        }
    }

    private Map<UUID, BoardCount> counts(List<Board> boards, @Nullable UUID reader) {
        return boards.isEmpty()
                ? Map.of()
                : threads.count(boards.stream().map(Board::id).toList(), reader).stream()
                        .collect(Collectors.toMap(BoardCount::board, Function.identity()));
    }

    private boolean isSubscribed(@Nullable UUID person, UUID target) {
        return person != null && subscriptions.existsById(new DiscussionSubscription.Key(person, target));
    }

    private DiscussionThread existing(ModuleId module, ThreadId id) {
        return threads.findByIdAndModuleId(id.value(), module.value()).orElseThrow(() -> new NotFound("thread", id));
    }

    /** A provider is told at its desk and keeps no marks. */
    private static MemberId reader(BoardParticipant participant) {
        MemberId person = participant.member();
        if (person == null) {
            throw new NotFound("reader", participant.board().id());
        }
        return person;
    }

    private static @Nullable UUID id(@Nullable MemberId person) {
        return person == null ? null : person.value();
    }

    private static Stream<Board> boards(EnrolmentView enrolment) {
        List<Board> boards = new ArrayList<>(List.of(Board.of(enrolment.module())));
        if (enrolment.session() != null) {
            boards.add(Board.of(enrolment.module(), enrolment.session()));
        }
        return boards.stream();
    }
}
