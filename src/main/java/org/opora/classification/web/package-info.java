/** The page of the list of schools with its «Почему?». */
@NullMarked
package org.opora.classification.web;

import org.jspecify.annotations.NullMarked;
