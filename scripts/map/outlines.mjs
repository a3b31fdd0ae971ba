/** Outlines of a topology: rings of longitude and latitude, projected, cut to a window, with fewer points. */

const RADIUS_KM = 6371;
const radians = (degrees) => (degrees * Math.PI) / 180;

/** Every ring of a polygon or of several, as pairs of longitude and latitude; beyond 180 degrees they go on counting. */
export function ringsOf({ arcs, transform }, geometry) {
  const polygons = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
  const pointsOf = (index) => {
    let [x, y] = [0, 0];
    const points = arcs[index < 0 ? ~index : index].map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [
        x * transform.scale[0] + transform.translate[0],
        y * transform.scale[1] + transform.translate[1],
      ];
    });
    return index < 0 ? points.reverse() : points;
  };
  return polygons
    .flat()
    .map((ring) =>
      ring
        .flatMap((index, at) => pointsOf(index).slice(at === 0 ? 0 : 1))
        .map(([lon, lat]) => [lon < -120 ? lon + 360 : lon, lat]),
    );
}

/** Albers' equal-area conic projection, in kilometres from its middle: areas compare. */
export function albers({ lon, lat, south, north }) {
  const n = (Math.sin(radians(south)) + Math.sin(radians(north))) / 2;
  const c = Math.cos(radians(south)) ** 2 + 2 * n * Math.sin(radians(south));
  const rho = (at) => (RADIUS_KM * Math.sqrt(c - 2 * n * Math.sin(radians(at)))) / n;
  const middle = rho(lat);
  return ([east, up]) => {
    const theta = n * radians(east - lon);
    return [rho(up) * Math.sin(theta), middle - rho(up) * Math.cos(theta)];
  };
}

/** A ring cut to a rectangle, edge by edge. */
export function clipped(ring, { left, right, top, bottom }) {
  const edges = [
    [0, (value) => value >= left, left],
    [0, (value) => value <= right, right],
    [1, (value) => value <= top, top],
    [1, (value) => value >= bottom, bottom],
  ];
  return edges.reduce(
    (points, [axis, isInside, edge]) =>
      points.flatMap((point, at) => {
        const before = points[(at + points.length - 1) % points.length];
        const [was, is] = [isInside(before[axis]), isInside(point[axis])];
        const crossing = () => {
          const part = (edge - before[axis]) / (point[axis] - before[axis]);
          return before.map((value, index) => value + part * (point[index] - value));
        };
        if (is) return was ? [point] : [crossing(), point];
        return was ? [crossing()] : [];
      }),
    ring,
  );
}

/** A line without the points that lie nearer than the tolerance to the line between those kept around them. */
export function simplified(points, tolerance) {
  if (points.length < 3) return points;
  const [first, last] = [points[0], points.at(-1)];
  let [furthest, at] = [0, 0];
  for (let i = 1; i < points.length - 1; i += 1) {
    const away = distance(points[i], first, last);
    if (away > furthest) [furthest, at] = [away, i];
  }
  if (furthest <= tolerance) return [first, last];
  return [
    ...simplified(points.slice(0, at + 1), tolerance).slice(0, -1),
    ...simplified(points.slice(at), tolerance),
  ];
}

function distance([x, y], [x1, y1], [x2, y2]) {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length === 0) return Math.hypot(x - x1, y - y1);
  return Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length;
}
