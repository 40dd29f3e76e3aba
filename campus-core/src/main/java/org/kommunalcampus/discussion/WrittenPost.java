package org.kommunalcampus.discussion;

/**
 * Where a post was written.
 *
 * @param number its place in the thread, from 1
 */
public record WrittenPost(ThreadId thread, PostId post, int number) {}
