package org.kommunalcampus.assignment;

import java.util.Set;
import org.kommunalcampus.shared.MemberId;

/** A group of people put together by hand. */
public record StaffGroupView(GroupId id, String name, Set<MemberId> members) {}
