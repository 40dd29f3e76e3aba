package org.kommunalcampus.discussion;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;

/**
 * A thread with one page of its posts.
 *
 * @param title {@code null} where it is out of sight with the post that opened the thread
 * @param accepted the answer that was accepted, {@code null} for none
 * @param subscribed whether the caller is told of news in it
 * @param rights what the caller may do
 */
public record ThreadView(
        ThreadId id,
        Board board,
        String moduleTitle,
        ThreadKind kind,
        @Nullable String title,
        List<String> tags,
        boolean pinned,
        boolean closed,
        @Nullable PostId accepted,
        boolean subscribed,
        Rights rights,
        Page<PostView> posts) {

    /**
     * What somebody may do in a thread.
     *
     * @param write answer
     * @param accept take an answer as the right one
     * @param moderate hide, pin and close
     * @param learner subscribe and report
     */
    public record Rights(boolean write, boolean accept, boolean moderate, boolean learner) {}
}
