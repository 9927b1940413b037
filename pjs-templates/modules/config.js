// Every value that the scripts read. The compiler fills in all fields, so nothing here has a default.
export default JSON.decode(pipy.load('config.json'))
