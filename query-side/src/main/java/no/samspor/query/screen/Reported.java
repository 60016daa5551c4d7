package no.samspor.query.screen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A page that is also to be had as a report: {@code ?format=pdf} or {@code ?format=xlsx}, or by the
 * types of these in {@code Accept}. The same template is filled with the same answers, and put on
 * paper or, what of it is tables, into a workbook.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Reported {}
