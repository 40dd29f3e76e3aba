package org.kommunalcampus.approval;

/**
 * What a municipality has decided about approvals.
 *
 * @param version counts the changes; 0 while nothing is decided
 */
public record ApprovalPolicyView(ApprovalTerms terms, long version) {}
