package org.kommunalcampus.exchange;

import java.util.List;
import org.kommunalcampus.shared.RejectedRow;

/**
 * What reading a file gave.
 *
 * @param rows the readable rows, in the order of the file
 * @param rejected what is wrong with the others
 */
record Reading<T>(List<T> rows, List<RejectedRow> rejected) {}
