/** What people and programs are told while the database is away or the disk is full, and how the program finds that out. */
@NullMarked
package org.kommunalcampus.web.outage;

import org.jspecify.annotations.NullMarked;
