/**
 * What the pages of several areas share: names of what they mention, search fields, reading of what is typed, forms and what is wrong with them, sentences,
 * tables and downloads. Pages use it, and it uses no page.
 */
@NullMarked
package org.kommunalcampus.web.kit;

import org.jspecify.annotations.NullMarked;
